package dev.cartwright.bootstrap.story;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits, but not for ever, for what happens after an answer. */
final class Eventually {

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int LOOKS_MAX = 1000;

  private Eventually() {}

  /** Returns what is seen once it is as expected, or what is seen at last. */
  static <T> T see(T expected, Supplier<T> look) {
    T seen = look.get();
    for (int i = 1; i < LOOKS_MAX && !seen.equals(expected); i++) {
      LockSupport.parkNanos(PAUSE.toNanos());
      seen = look.get();
    }
    return seen;
  }
}
