package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.executable.Executable;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.RunningExecutable;
import dev.cartwright.bootstrap.server.StopSignal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A whole system on this machine: two servers and the executables on top. */
final class LocalSystem implements AutoCloseable {

  private final Lifecycle lifecycle = new Lifecycle();
  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final Map<String, String> environment;

  private LocalSystem(Map<String, String> environment) {
    this.environment = new HashMap<>(environment);
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
    LocalSystem system = new LocalSystem(plan.environment());
    boolean started = false;
    try {
      system.startStores(plan, screen);
      for (Executable executable : Executable.values()) {
        system.startExecutable(executable, plan, screen, stop);
      }
      started = true;
      return system;
    } finally {
      if (!started) {
        system.close();
      }
    }
  }

  private void startStores(Plan plan, Screen screen) {
    Stores stores = Stores.start(plan.home(), plan.ports(), screen, lifecycle);
    ports.put("postgresql", stores.postgres().port());
    ports.put("redis", stores.redis().port());
    environment.putIfAbsent("CARTWRIGHT_PAGE_TOKEN_KEYS", plan.home().pageTokenKey());
    environment.put("CARTWRIGHT_USERSERVICE_DATABASE_URL", stores.jdbcUrl("user"));
    environment.put("CARTWRIGHT_PRODUCTSERVICE_DATABASE_URL", stores.jdbcUrl("product"));
    environment.put("CARTWRIGHT_ORDERSERVICE_DATABASE_URL", stores.jdbcUrl("order"));
    environment.put("CARTWRIGHT_CARTSERVICE_REDIS_URL", stores.redis().url());
  }

  private void startExecutable(Executable executable, Plan plan, Screen screen, StopSignal stop)
      throws InterruptedException {
    String prefix = "CARTWRIGHT_" + executable.name() + "_";
    environment.put(prefix + "PORT", Integer.toString(plan.ports().of(executable.label())));
    // Nobody balances load over a system on one machine, so nobody has to notice the drain.
    environment.putIfAbsent(prefix + "STOP_DRAIN", "0ms");
    RunningExecutable running = plan.shape().start(executable, Map.copyOf(environment), stop);
    ports.put(running.name(), lifecycle.closeAtEnd(running.name(), running).port());
    if (executable != Executable.GATEWAY) {
      environment.put(prefix + "TARGET", "localhost:" + running.port());
    }
    screen.sayTimed("%s listens on port %d".formatted(running.name(), running.port()));
  }

  /** Returns where each part listens, by its name. */
  Map<String, Integer> ports() {
    return Map.copyOf(ports);
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
    lifecycle.close();
  }
}
