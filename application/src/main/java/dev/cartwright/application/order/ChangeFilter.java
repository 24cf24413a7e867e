package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Which open changes are listed.
 *
 * @param which those that go on by themselves, those that do not, or all
 * @param createdBefore changes before this time
 */
public record ChangeFilter(Which which, Instant createdBefore) {

  /** Whether changes go on by themselves. */
  public enum Which {
    /** All open changes. */
    ALL,
    /** Those that are not parked. */
    GOING_ON,
    /** Those that are parked, and wait for people. */
    PARKED
  }

  /** Checks that both parts are there. */
  public ChangeFilter {
    requireNonNull(which, "which");
    requireNonNull(createdBefore, "createdBefore");
  }
}
