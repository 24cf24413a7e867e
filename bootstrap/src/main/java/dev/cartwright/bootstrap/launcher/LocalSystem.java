package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.executable.Executable;
import dev.cartwright.bootstrap.server.ExitCode;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.RunningExecutable;
import dev.cartwright.bootstrap.server.StartException;
import dev.cartwright.bootstrap.server.StopSignal;
import dev.cartwright.postgres.shared.StoredContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** A whole system on this machine: two servers and the executables on top. */
final class LocalSystem implements AutoCloseable {

  /** What is started at once; a later wave asks the earlier ones. */
  private static final List<List<Executable>> WAVES =
      List.of(
          List.of(Executable.USERSERVICE, Executable.PRODUCTSERVICE),
          List.of(Executable.CARTSERVICE),
          List.of(Executable.ORDERSERVICE),
          List.of(Executable.GATEWAY));

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int PAUSES_MAX = 600;

  private final Plan plan;
  private final Screen screen;
  private final StopSignal stop;
  private final Lifecycle lifecycle = new Lifecycle();
  private final Map<String, Integer> ports = new ConcurrentHashMap<>();
  private final Map<String, String> environment;
  private final AtomicBoolean closing = new AtomicBoolean();

  private LocalSystem(Plan plan, Screen screen, StopSignal stop) {
    this.plan = plan;
    this.screen = screen;
    this.stop = stop;
    this.environment = new ConcurrentHashMap<>(plan.environment());
  }

  /**
   * What a system is made of.
   *
   * @param home where its data is
   * @param ports where its parts listen
   * @param shape how its executables run
   * @param environment settings for the executables
   */
  record Plan(Home home, PortPlan ports, Shape shape, Map<String, String> environment) {}

  /** Starts a system and waits until it serves; nothing is left running if that fails. */
  static LocalSystem start(Plan plan, Screen screen, StopSignal stop) throws InterruptedException {
    LocalSystem system = new LocalSystem(plan, screen, stop);
    boolean started = false;
    try {
      system.startStores();
      for (List<Executable> wave : WAVES) {
        List<Integer> unused = Together.all(wave.stream().map(system::starting).toList());
      }
      system.awaitGateway();
      started = true;
      return system;
    } finally {
      if (!started) {
        system.close();
      }
    }
  }

  private void startStores() throws InterruptedException {
    Stores stores = Stores.start(plan.home(), plan.ports(), screen, lifecycle);
    stores.announceLoss(screen::sayTimed, closing::get);
    ports.put("postgresql", stores.postgres().port());
    ports.put("redis", stores.redis().port());
    environment.putIfAbsent("CARTWRIGHT_PAGE_TOKEN_KEYS", plan.home().pageTokenKey());
    environment.put("CARTWRIGHT_USERSERVICE_DATABASE_URL", stores.jdbcUrl("user"));
    environment.put("CARTWRIGHT_PRODUCTSERVICE_DATABASE_URL", stores.jdbcUrl("product"));
    environment.put("CARTWRIGHT_ORDERSERVICE_DATABASE_URL", stores.jdbcUrl("order"));
    environment.put("CARTWRIGHT_CARTSERVICE_REDIS_URL", stores.redis().url());
  }

  private Callable<Integer> starting(Executable executable) {
    return () -> {
      String prefix = "CARTWRIGHT_" + executable.name() + "_";
      environment.put(prefix + "PORT", Integer.toString(plan.ports().of(executable.label())));
      // Nobody balances load over a system on one machine, so nobody has to notice the drain.
      environment.putIfAbsent(prefix + "STOP_DRAIN", "0ms");
      RunningExecutable running =
          lifecycle.closeAtEnd(
              executable.label(), plan.shape().start(executable, Map.copyOf(environment), stop));
      if (executable != Executable.GATEWAY) {
        environment.put(prefix + "TARGET", "localhost:" + running.port());
      }
      screen.sayTimed("%s listens on port %d".formatted(running.name(), running.port()));
      ports.put(running.name(), running.port());
      return running.port();
    };
  }

  /** The gateway listens at once; this waits until it has reached every service. */
  private void awaitGateway() throws InterruptedException {
    int port = ports.getOrDefault(Executable.GATEWAY.label(), 0);
    for (int pause = 0; pause < PAUSES_MAX; pause++) {
      if (HealthProbe.ask(Executable.GATEWAY.label(), port).equals(HealthProbe.GOOD)) {
        return;
      }
      if (stop.awaitAtMost(PAUSE)) {
        throw new CancellationException("stopped while it was starting");
      }
    }
    throw new StartException(
        ExitCode.FAILED, "The gateway does not reach all services; see the logs.", null);
  }

  /** Returns where each part listens, by its name. */
  Map<String, Integer> ports() {
    return Map.copyOf(ports);
  }

  /** Returns where the database of a context is. */
  String databaseOf(StoredContext context) {
    String executable = context.name() + "SERVICE";
    return environment.getOrDefault("CARTWRIGHT_" + executable + "_DATABASE_URL", "");
  }

  /** Returns the settings for one more instance of an executable, on a port of its own. */
  Map<String, String> environmentOfAnother(Executable executable) {
    Map<String, String> settings = new HashMap<>(environment);
    settings.put("CARTWRIGHT_" + executable.name() + "_PORT", "0");
    return settings;
  }

  /** Stops everything, the executables first. */
  @Override
  public void close() {
    closing.set(true);
    lifecycle.close();
  }
}
