package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A durable task that is not done yet, as operators see it.
 *
 * @param id its id
 * @param due when it was or will be due; its run may have begun
 * @param runs how often it has run without an end
 */
public record ScheduledTask(TaskId id, Instant due, int runs) {

  /** Checks that all parts are there. */
  public ScheduledTask {
    requireNonNull(id, "id");
    requireNonNull(due, "due");
  }
}
