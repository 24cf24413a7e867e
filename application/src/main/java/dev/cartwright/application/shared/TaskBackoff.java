package dev.cartwright.application.shared;

import java.time.Duration;

/**
 * How long a durable task waits before it runs again: twice as long each time, up to a limit, less
 * a random part, so that tasks which failed together do not come back together.
 *
 * @param first the longest wait after the first run
 * @param max the longest wait after any run
 */
public record TaskBackoff(Duration first, Duration max) {

  private static final Duration FIRST_DEFAULT = Duration.ofMillis(500);
  private static final Duration MAX_DEFAULT = Duration.ofSeconds(10);

  /** So often doubled, the shortest of waits is as long as the longest. */
  private static final int DOUBLINGS_MAX = 30;

  /** Checks the order of the two. */
  public TaskBackoff {
    if (!first.isPositive() || max.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "back-off: 0 < first <= max, not %s and %s".formatted(first, max));
    }
  }

  /** Returns the waits that the system uses: half a second to ten seconds. */
  public static TaskBackoff standard() {
    return new TaskBackoff(FIRST_DEFAULT, MAX_DEFAULT);
  }

  /**
   * Returns how long to wait.
   *
   * @param runs how often the task has run; at least 1
   * @param chance a random number from 0 to 1: 0 is half of the whole wait
   */
  public Duration waitAfter(int runs, double chance) {
    double doubled = first.toNanos() * Math.pow(2, Math.min(runs - 1, DOUBLINGS_MAX));
    double whole = Math.min(doubled, (double) max.toNanos());
    return Duration.ofNanos(Math.round(whole * (1 + chance) / 2));
  }
}
