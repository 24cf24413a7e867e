package dev.cartwright.simulator.engine;

/**
 * When somebody stops waiting.
 *
 * @param micros in microseconds since the start
 */
public record Deadline(long micros) {

  /** For what takes all the time it needs. */
  public static final Deadline NONE = new Deadline(Long.MAX_VALUE);

  /** Returns the earlier one. */
  Deadline orBefore(Deadline other) {
    return micros < other.micros ? this : other;
  }
}
