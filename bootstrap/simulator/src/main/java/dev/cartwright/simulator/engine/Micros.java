package dev.cartwright.simulator.engine;

import java.time.Duration;

/** Durations in whole microseconds, as every store keeps them. */
final class Micros {

  private static final int NANOS = 1000;

  private Micros() {}

  static long of(Duration time) {
    return time.toNanos() / NANOS;
  }

  static Duration toDuration(long micros) {
    return Duration.ofNanos(micros * NANOS);
  }
}
