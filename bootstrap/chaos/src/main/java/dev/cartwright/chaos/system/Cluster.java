package dev.cartwright.chaos.system;

import static java.util.Objects.requireNonNull;

import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.chaos.link.Link;
import dev.cartwright.chaos.link.Proxy;
import dev.cartwright.embedded.EmbeddedRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The whole system: both stores, several instances of each service, and the links between them. */
public final class Cluster implements AutoCloseable {

  private static final int INSTANCES = 2;

  private final Plan plan;
  private final Lifecycle lifecycle = new Lifecycle();
  private final Map<Link, Proxy> links = new EnumMap<>(Link.class);
  private final List<Instance> instances = new CopyOnWriteArrayList<>();
  private final PostgresStore postgres;
  private final RedisStore redis;

  /**
   * What a system is made of.
   *
   * @param folder where its data and logs are
   * @param archives where archives of classes are
   * @param appendFsync when carts reach the disk
   */
  public record Plan(Path folder, Path archives, EmbeddedRedis.AppendFsync appendFsync) {

    Path logs() {
      return folder.resolve("logs");
    }
  }

  private Cluster(Plan plan) {
    this.plan = plan;
    try {
      for (Path folder : List.of(plan.logs(), plan.archives())) {
        Path unused = Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    postgres = lifecycle.closeAtEnd("PostgreSQL", new PostgresStore(postgresIn(plan.folder())));
    redis =
        lifecycle.closeAtEnd(
            "Redis", new RedisStore(plan.folder().resolve("redis"), plan.appendFsync()));
  }

  /** Returns where in a system's folder its database server keeps its data. */
  public static Path postgresIn(Path folder) {
    return folder.resolve("postgres");
  }

  /** Starts two of each service, and waits until all of them listen. */
  public static Cluster start(Plan plan) {
    Cluster cluster = new Cluster(plan);
    boolean started = false;
    try {
      cluster.openLinks();
      for (Service service : Service.values()) {
        for (int i = 0; i < INSTANCES; i++) {
          Instance unused = cluster.newInstance(service);
        }
      }
      Crowd.each(cluster.instances, Instance::start);
      started = true;
      return cluster;
    } finally {
      if (!started) {
        cluster.close();
      }
    }
  }

  private void openLinks() {
    for (Link link : Link.values()) {
      Proxy proxy = Proxy.open(link, targetsOf(link));
      links.put(link, lifecycle.closeAtEnd("link " + link, proxy));
    }
  }

  private Supplier<List<Integer>> targetsOf(Link link) {
    return switch (link) {
      case USERS_TO_DATABASE, PRODUCTS_TO_DATABASE, ORDERS_TO_DATABASE ->
          () -> List.of(postgres.port());
      case CARTS_TO_REDIS -> () -> List.of(redis.port());
      case CARTS_TO_USERS, ORDERS_TO_USERS -> () -> portsOf(Service.USER);
      case CARTS_TO_PRODUCTS, ORDERS_TO_PRODUCTS -> () -> portsOf(Service.PRODUCT);
      case ORDERS_TO_CARTS -> () -> portsOf(Service.CART);
    };
  }

  private Instance newInstance(Service service) {
    return newInstance(service, service.mainClass(), Map.of());
  }

  /**
   * Adds a place for one more process; it is not started.
   *
   * @param mainClass what it runs
   * @param extra what is added to its environment
   */
  public Instance newInstance(Service service, String mainClass, Map<String, String> extra) {
    String name = "%s-%d".formatted(service.label(), all(service).size() + 1);
    Map<String, String> settings = new Settings(links).of(service);
    settings.putAll(extra);
    JavaCommand java = new JavaCommand(plan.archives());
    Instance instance =
        lifecycle.closeAtEnd(
            name,
            new Instance(
                name, service, new Instance.Launch(java, mainClass, settings, plan.logs())));
    instances.add(instance);
    return instance;
  }

  /** Starts and stops each service once more, so that its later starts cost half. */
  public void archiveClasses() {
    JavaCommand java = new JavaCommand(plan.archives());
    for (Service service : Service.values()) {
      ServiceProcess process =
          ServiceProcess.launch(
              service.label() + "-archive",
              service,
              java.archiving(service.mainClass()),
              new Settings(links).of(service),
              plan.logs());
      process.awaitPort();
      process.stop();
    }
  }

  /** Returns where the running instances of a service listen. */
  public List<Integer> portsOf(Service service) {
    return all(service).stream().map(Instance::port).filter(port -> port != 0).toList();
  }

  /** Returns all instances of a service, running or not. */
  public List<Instance> all(Service service) {
    return instances.stream().filter(each -> each.service() == service).toList();
  }

  /** Returns all instances of all services, running or not. */
  public List<Instance> all() {
    return List.copyOf(instances);
  }

  /** Returns the instances that died although nobody killed them. */
  public List<Instance> died() {
    return instances.stream().filter(Instance::hasDied).toList();
  }

  /** Returns a link. */
  public Proxy link(Link link) {
    return requireNonNull(links.get(link), link.name());
  }

  /** Returns the database server. */
  public PostgresStore postgres() {
    return postgres;
  }

  /** Returns the server of the carts. */
  public RedisStore redis() {
    return redis;
  }

  /** Returns where the logs are. */
  public Path logs() {
    return plan.logs();
  }

  /** Kills everything. The data stays. */
  @Override
  public void close() {
    lifecycle.close();
  }
}
