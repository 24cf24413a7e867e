package dev.cartwright.application.shared;

/**
 * Does durable tasks. Safe for use by many threads.
 *
 * <p>A task may run more than once, and two owners may run it at the same time: one that was
 * thought dead, and the one that took over. So a handler finds out from what is stored what is left
 * to do, and every step of it can be repeated.
 */
public interface TaskWorker {

  /**
   * Does what is left to do; called outside of any transaction.
   *
   * <p>A {@link PortException} counts as {@link TaskOutcome.Retry}, but {@code CorruptData} parks
   * the task. Any other exception is a bug: the task runs again, and is parked when this has
   * happened {@value TaskFailures#BUGS_MAX} times.
   */
  TaskOutcome run(TaskId task);

  /**
   * Writes down that a task is parked; called in the transaction that removes the task, once more
   * if that fails. Operators find it, and may schedule it anew.
   *
   * @param reason what is wrong, at most {@value TaskOutcome.Park#REASON_CHARS_MAX} characters
   */
  void park(TaskId task, String reason);
}
