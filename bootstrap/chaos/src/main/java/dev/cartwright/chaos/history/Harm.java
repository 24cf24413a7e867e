package dev.cartwright.chaos.history;

/**
 * Something that was done to the system.
 *
 * @param start when it began, in microseconds of this machine's clock
 * @param end when it was over
 * @param kind what was done
 * @param target to whom
 */
public record Harm(long start, long end, String kind, String target) {

  /** The kind of those that let Redis forget what it has not written. */
  public static final String REDIS_KILL = "REDIS_KILL";
}
