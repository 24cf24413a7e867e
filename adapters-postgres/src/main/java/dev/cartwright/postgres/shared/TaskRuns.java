package dev.cartwright.postgres.shared;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.cartwright.application.shared.TaskBackoff;
import dev.cartwright.application.shared.TaskFailures;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskOutcome;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.shared.port.Transactions;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the tasks that db-scheduler picks to their handler, and writes down how the run ended. */
final class TaskRuns {

  private static final Logger LOG = LoggerFactory.getLogger(TaskRuns.class);

  private final TaskTable table;
  private final Transactions transactions;
  private final TimeSource time;
  private final TaskBackoff backoff;
  private final TaskWorker handler;
  private volatile boolean stopping;

  TaskRuns(
      TaskTable table,
      Transactions transactions,
      TimeSource time,
      TaskBackoff backoff,
      TaskWorker handler) {
    this.table = requireNonNull(table, "table");
    this.transactions = requireNonNull(transactions, "transactions");
    this.time = requireNonNull(time, "time");
    this.backoff = requireNonNull(backoff, "backoff");
    this.handler = requireNonNull(handler, "handler");
  }

  /** Returns all of this as db-scheduler wants to have it. */
  CustomTask<Void> as(String kind) {
    return Tasks.custom(kind, Void.class)
        .onFailure(this::settleFailure)
        .onDeadExecution(this::takeOver)
        .execute(this::run);
  }

  /** Says that runs may be interrupted from now on, which is no bug of theirs. */
  void stop() {
    stopping = true;
  }

  private CompletionHandler<Void> run(TaskInstance<Void> instance, ExecutionContext context) {
    TaskOutcome outcome = handler.run(new TaskId(instance.getId()));
    return (ended, operations) -> settle(outcome, ended.getExecution(), operations);
  }

  private void settleFailure(ExecutionComplete ended, ExecutionOperations<Void> operations) {
    TaskId task = idOf(ended.getExecution());
    Throwable failure = ended.getCause().orElseThrow();
    if (stopping || !TaskFailures.isBug(failure)) {
      LOG.info("Task {} did not end: {}", task, failure.toString());
      settle(TaskFailures.outcomeOf(failure, 0), ended.getExecution(), operations);
    } else {
      int bugs = table.countBug(task);
      LOG.warn("Task {} failed by a bug, for the {}. time", task, bugs, failure);
      settle(TaskFailures.outcomeOf(failure, bugs), ended.getExecution(), operations);
    }
  }

  private void settle(
      TaskOutcome outcome, Execution execution, ExecutionOperations<Void> operations) {
    switch (outcome) {
      case TaskOutcome.Done() -> ifItStillCounts(execution, operations::remove);
      case TaskOutcome.Retry() -> runAgain(execution, operations);
      case TaskOutcome.Park(String reason) -> park(reason, execution, operations);
    }
  }

  private void park(String reason, Execution execution, ExecutionOperations<Void> operations) {
    TaskId task = idOf(execution);
    try {
      boolean parked =
          transactions.inTransaction(() -> {
            handler.park(task, reason);
            return table.end(task, execution.version)
                ? new Transactions.Commit<>(true)
                : new Transactions.Rollback<>(false);
          });
      LOG.warn("Task {} {}: {}", task, parked ? "is parked" : "was removed while it ran", reason);
    } catch (RuntimeException e) {
      LOG.warn("Task {} could not be parked", task, e);
      runAgain(execution, operations);
    }
  }

  private void runAgain(Execution execution, ExecutionOperations<Void> operations) {
    double chance = ThreadLocalRandom.current().nextDouble();
    Instant due = time.now().plus(backoff.waitAfter(execution.consecutiveFailures + 1, chance));
    ifItStillCounts(execution, () -> operations.reschedule(notEnded(execution), due));
  }

  /** Lets a task run again at once whose process died, or seems to have. */
  private void takeOver(ExecutionComplete dead, ExecutionOperations<Void> operations) {
    LOG.warn("Task {} is taken over from a process that died", idOf(dead.getExecution()));
    ifItStillCounts(dead.getExecution(), () -> operations.reschedule(dead, time.now()));
  }

  /** Removed or taken over meanwhile: that is what the version is for, and no error. */
  private static void ifItStillCounts(Execution execution, Runnable change) {
    try {
      change.run();
    } catch (ExecutionException e) {
      LOG.debug("Task {} was removed or taken over while it ran", idOf(execution), e);
    }
  }

  private ExecutionComplete notEnded(Execution execution) {
    Instant now = time.now();
    return ExecutionComplete.failure(execution, now, now, null);
  }

  private static TaskId idOf(Execution execution) {
    return new TaskId(execution.getId());
  }
}
