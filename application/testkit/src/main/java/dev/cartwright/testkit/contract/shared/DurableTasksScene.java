package dev.cartwright.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.ScheduledTask;
import dev.cartwright.application.shared.TaskFailures;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskOutcome;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.shared.port.Transactions.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the tests of {@link DurableTasksContract} are made of. */
abstract class DurableTasksScene {

  static final Duration AT_ONCE = Duration.ZERO;
  static final Duration SOON = Duration.ofMillis(300);
  static final Duration NEVER = Duration.ofDays(1);
  static final int RETRIES = TaskFailures.BUGS_MAX + 2;
  static final int THREADS = 8;

  /** Returns the tasks under test; in the same store each time within one test. */
  protected abstract DurableTasks tasks();

  /** Returns the transactions of that store. */
  protected abstract Transactions transactions();

  /** Returns the clock by which tasks are due. */
  protected abstract TimeSource time();

  /** Begins to run due tasks; once in a test at most. */
  protected abstract void start(TaskWorker handler);

  /** Lets time pass, and tasks run if that was begun, until the condition holds; else fails. */
  protected abstract void passTimeUntil(BooleanSupplier condition);

  final boolean schedule(TaskId task, Duration delay) {
    return tasks().schedule(task, delay);
  }

  final Outcome<Boolean> scheduleAndFail(TaskId task) {
    assertThat(schedule(task, AT_ONCE)).isTrue();
    throw new IllegalStateException("fails");
  }

  final List<TaskId> overdueIds(Duration age) {
    return tasks().overdue(age, DurableTasks.BATCH_MAX).stream().map(ScheduledTask::id).toList();
  }

  /** Removes a task and adds it again, while it runs. */
  final void replace(TaskId task) {
    assertThat(tasks().remove(Set.of(task))).isEqualTo(1);
    assertThat(schedule(task, AT_ONCE)).isTrue();
  }

  final ScriptedHandler started() {
    ScriptedHandler handler = new ScriptedHandler(time());
    start(handler);
    return handler;
  }

  static TaskOutcome fail(RuntimeException failure) {
    throw failure;
  }

  static IntFunction<TaskOutcome> onFirst(Runnable action, TaskOutcome outcome) {
    return run -> {
      if (run == 1) {
        action.run();
        return outcome;
      }
      return TaskOutcome.done();
    };
  }

  static IntFunction<TaskOutcome> untilRetried(Supplier<TaskOutcome> outcome) {
    return run -> run <= RETRIES ? outcome.get() : TaskOutcome.done();
  }

  static TaskId newTask() {
    return new TaskId("contract/" + UUID.randomUUID());
  }

  static Set<TaskId> newTasks(int count) {
    return IntStream.range(0, count).mapToObj(i -> newTask()).collect(Collectors.toSet());
  }
}
