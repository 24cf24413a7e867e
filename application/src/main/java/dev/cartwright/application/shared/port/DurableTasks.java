package dev.cartwright.application.shared.port;

import dev.cartwright.application.shared.ScheduledTask;
import dev.cartwright.application.shared.TaskId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Keeps what is still to be done, so that it is done even if this process dies. Safe for use by
 * many threads.
 *
 * <p>Tasks are kept in the context's own store, and all processes on that store share the work. A
 * due task is given to the context's {@link dev.cartwright.application.shared.TaskWorker}:
 *
 * <ul>
 *   <li>R4: never before it is due, and with at least one process up soon after.
 *   <li>R5: again and again, after growing waits, until its run ends with {@code Done} or {@code
 *       Park}; if its process dies, another one takes over.
 *   <li>R6: not again after {@code Done}.
 *   <li>R7: not again after {@code Park}; the handler's {@code park} and the removal of the task
 *       happen together or not at all, and are tried until they do.
 *   <li>R8: a run that fails counts as {@code TaskFailures} says: a {@code PortException} is tried
 *       again without end, {@code CorruptData} and the tenth bug park the task.
 * </ul>
 */
public interface DurableTasks {

  /** The most tasks that can be removed at once. */
  int BATCH_MAX = 500;

  /**
   * Adds a task that is due after {@code delay}.
   *
   * <p>R1: the task is added in the transaction of this thread, if there is one: it is there if and
   * only if that commits. R2: a task that is there already stays as it is.
   *
   * @return true if it was not there
   * @throws dev.cartwright.application.shared.PortException.Unavailable if the store does not
   *     answer; outside of a transaction the task may be there or not
   */
  boolean schedule(TaskId task, Duration delay);

  /**
   * Removes these tasks, at most {@value #BATCH_MAX}, also while they run.
   *
   * <p>R3: these tasks are gone, and no others; in the transaction of this thread, if there is one.
   * A run that has begun ends undisturbed, and its outcome is ignored.
   *
   * @return how many of them were there
   * @throws IllegalArgumentException if they are too many
   * @throws dev.cartwright.application.shared.PortException.Unavailable if the store does not
   *     answer; outside of a transaction the tasks may be there or not
   */
  int remove(Set<TaskId> tasks);

  /**
   * Returns tasks that are due for longer than {@code age} and not done, whether they run or wait.
   *
   * <p>R9: those that are due for longest come first.
   *
   * @param limit the most tasks to return
   */
  List<ScheduledTask> overdue(Duration age, int limit);
}
