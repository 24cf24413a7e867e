package dev.cartwright.memory.shared;

import dev.cartwright.application.shared.ScheduledTask;
import dev.cartwright.application.shared.TaskId;
import java.time.Instant;

/**
 * A row of {@link InMemoryDurableTasks}.
 *
 * @param due when the task is to run
 * @param heldUntil until when nobody else may run it
 * @param runs how often it was begun
 * @param bugs how often it failed by a bug
 * @param holder a number of its own for each run, by which a run knows whether it still counts
 */
record InMemoryTask(TaskId id, Instant due, Instant heldUntil, int runs, int bugs, long holder) {

  static InMemoryTask added(TaskId id, Instant due, long holder) {
    return new InMemoryTask(id, due, due, 0, 0, holder);
  }

  boolean isFree(Instant now) {
    return !due.isAfter(now) && !heldUntil.isAfter(now);
  }

  InMemoryTask held(Instant until, long newHolder) {
    return new InMemoryTask(id, due, until, runs + 1, bugs, newHolder);
  }

  InMemoryTask withOneMoreBug() {
    return new InMemoryTask(id, due, heldUntil, runs, bugs + 1, holder);
  }

  InMemoryTask released(Instant newDue) {
    return new InMemoryTask(id, newDue, newDue, runs, bugs, holder);
  }

  ScheduledTask view() {
    return new ScheduledTask(id, due, runs);
  }
}
