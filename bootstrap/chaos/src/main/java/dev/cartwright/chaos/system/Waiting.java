package dev.cartwright.chaos.system;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what has to happen, but never for ever. */
public final class Waiting {

  private static final Duration PAUSE = Duration.ofMillis(20);

  private Waiting() {}

  /**
   * Waits until a condition holds.
   *
   * @param what what is waited for, as in "the port of orderservice-1"
   * @throws AssertionError if it does not hold within {@code limit}
   */
  public static void until(String what, Duration limit, Callable<Boolean> condition) {
    if (!holdsWithin(limit, condition)) {
      throw new AssertionError("%s: not within %s".formatted(what, limit));
    }
  }

  /** Waits until a condition holds, and tells whether it did within {@code limit}. */
  public static boolean holdsWithin(Duration limit, Callable<Boolean> condition) {
    Instant latest = Instant.now().plus(limit);
    while (!holds(condition)) {
      if (Thread.currentThread().isInterrupted() || Instant.now().isAfter(latest)) {
        return false;
      }
      pause(PAUSE);
    }
    return true;
  }

  /** Waits for a while, because clients do and so does misfortune. */
  public static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  private static boolean holds(Callable<Boolean> condition) {
    try {
      return condition.call();
    } catch (Exception e) {
      throw new IllegalStateException("a condition cannot be read", e);
    }
  }
}
