package dev.cartwright.chaos.fault;

import dev.cartwright.chaos.link.Link;
import dev.cartwright.chaos.system.Service;
import java.time.Duration;
import java.util.Locale;

/** One thing that is done to the system, and undone. */
public sealed interface Fault {

  /** Returns the name of its kind, as histories have it. */
  default String kind() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }

  /**
   * Kills one instance of a service, or all of them at once, and starts them again.
   *
   * @param instance which one, or {@link #ALL}
   * @param downtime how long it is away
   */
  record Kill(Service service, int instance, Duration downtime) implements Fault {
    /** Means every instance. */
    public static final int ALL = -1;
  }

  /**
   * Stops an instance by SIGSTOP: it accepts, and never answers, until it goes on.
   *
   * @param lasting for how long
   */
  record Pause(Service service, int instance, Duration lasting) implements Fault {}

  /** Crashes PostgreSQL and starts it again. */
  record PostgresRestart() implements Fault {}

  /** Kills one of PostgreSQL's processes, so that it ends all others and recovers. */
  record PostgresBackendKill() implements Fault {}

  /** Kills Redis and starts it again. */
  record RedisKill() implements Fault {}

  /**
   * Makes a link slow.
   *
   * @param delayMax how long every piece is held back at most
   * @param lasting for how long
   */
  record SlowLink(Link link, Duration delayMax, Duration lasting) implements Fault {}

  /** Cuts all connections of a link. */
  record CutLink(Link link) implements Fault {}

  /**
   * Swallows the answers on a link, and then cuts its connections.
   *
   * @param lasting for how long
   */
  record DeafLink(Link link, Duration lasting) implements Fault {}
}
