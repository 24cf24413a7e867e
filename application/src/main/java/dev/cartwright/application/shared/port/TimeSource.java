package dev.cartwright.application.shared.port;

import java.time.Instant;

/**
 * Tells the time. Safe for use by many threads.
 *
 * <p>R1: answers are whole microseconds, so that every store keeps them exactly.
 */
@FunctionalInterface
public interface TimeSource {

  /** Returns the time now, in UTC. */
  Instant now();
}
