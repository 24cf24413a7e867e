package dev.cartwright.postgres.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.TaskBackoff;
import java.time.Duration;

/**
 * How durable tasks are run.
 *
 * @param threads the most tasks that this process runs at once
 * @param polling how often it looks for due tasks
 * @param heartbeat how often it says that a run is alive; a run that missed {@value
 *     #HEARTBEATS_MISSED_MAX} is dead
 * @param backoff how long a task waits after a run that did not end it
 * @param stopWait how long runs may go on when the process stops, before they are interrupted
 */
public record TaskSettings(
    int threads, Duration polling, Duration heartbeat, TaskBackoff backoff, Duration stopWait) {

  /** How many missed heartbeats make a run dead: the fewest that the scheduler allows. */
  static final int HEARTBEATS_MISSED_MAX = 4;

  /** Runs mostly wait for other services, and hold no connection meanwhile. */
  private static final int THREADS_DEFAULT = 16;

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration STOP_WAIT_DEFAULT = Duration.ofSeconds(5);

  /** Checks the ranges. */
  public TaskSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("task threads: %d (expected: >= 1)".formatted(threads));
    }
    requirePositive("task polling", polling);
    requirePositive("task heartbeat", heartbeat);
    requireNonNull(backoff, "backoff");
    requirePositive("task stop wait", stopWait);
  }

  /** Returns the settings of the system: a task whose process dies is taken over within 8 s. */
  public static TaskSettings standard() {
    return new TaskSettings(
        THREADS_DEFAULT, SECOND, SECOND, TaskBackoff.standard(), STOP_WAIT_DEFAULT);
  }

  private static void requirePositive(String name, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException("%s: %s (expected: > 0)".formatted(name, value));
    }
  }
}
