package dev.cartwright.memory.shared;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.cartwright.application.shared.ScheduledTask;
import dev.cartwright.application.shared.TaskBackoff;
import dev.cartwright.application.shared.TaskFailures;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskOutcome;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.shared.port.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@link DurableTasks} that last as long as the process.
 *
 * <p>It has no thread of its own: whoever wants tasks to run calls {@link #runDue}, once a second
 * or so. Two tests that do so in the same order see the same runs at the same times.
 */
public final class InMemoryDurableTasks implements DurableTasks {

  /** After which a run that did not end counts as dead. */
  private static final Duration HOLD = Duration.ofSeconds(4);

  /** Waits are as long as they may be, so that they can be foretold. */
  private static final double NO_CHANCE = 1;

  private final InMemoryStore store;
  private final TimeSource time;
  private final TaskBackoff backoff;
  private final InMemoryTable<TaskId, InMemoryTask> tasks;
  private final InMemoryTable<String, Long> counter;

  /** Creates an empty list of tasks that joins the transactions of {@code store}. */
  public InMemoryDurableTasks(InMemoryStore store, TimeSource time, TaskBackoff backoff) {
    this.store = requireNonNull(store, "store");
    this.time = requireNonNull(time, "time");
    this.backoff = requireNonNull(backoff, "backoff");
    this.tasks = store.newTable();
    this.counter = store.newTable();
  }

  @Override
  public boolean schedule(TaskId task, Duration delay) {
    return store.atomically(() -> {
      if (tasks.find(task).isPresent()) {
        return false;
      }
      tasks.put(task, InMemoryTask.added(task, time.now().plus(delay), nextHolder()));
      return true;
    });
  }

  @Override
  public int remove(Set<TaskId> ids) {
    if (ids.size() > BATCH_MAX) {
      throw new IllegalArgumentException(
          "tasks to remove: %d (expected: <= %d)".formatted(ids.size(), BATCH_MAX));
    }
    return store.atomically(() -> {
      List<TaskId> there = ids.stream().filter(id -> tasks.find(id).isPresent()).toList();
      there.forEach(tasks::remove);
      return there.size();
    });
  }

  @Override
  public List<ScheduledTask> overdue(Duration age, int limit) {
    Instant latest = time.now().minus(age);
    return tasks.select(task -> task.due().isBefore(latest)).stream()
        .sorted(Comparator.comparing(InMemoryTask::due))
        .limit(limit)
        .map(InMemoryTask::view)
        .toList();
  }

  /**
   * Runs the tasks that are due now, one after the other on this thread.
   *
   * <p>What is no exception but an {@link Error} reaches the caller; the task it hit runs again, as
   * if its process had died.
   *
   * @return how many runs there were
   */
  public int runDue(TaskWorker handler) {
    Instant now = time.now();
    List<TaskId> due =
        tasks.select(task -> task.isFree(now)).stream()
            .sorted(Comparator.comparing(InMemoryTask::due).thenComparing(it -> it.id().value()))
            .map(InMemoryTask::id)
            .toList();
    return due.stream().mapToInt(id -> hold(id, now).map(it -> run(it, handler)).orElse(0)).sum();
  }

  /** Takes a task for this thread, unless somebody else was faster. */
  private Optional<InMemoryTask> hold(TaskId id, Instant now) {
    return store.atomically(() -> {
      Optional<InMemoryTask> held =
          tasks
              .find(id)
              .filter(task -> task.isFree(now))
              .map(task -> task.held(now.plus(HOLD), nextHolder()));
      held.ifPresent(task -> tasks.put(id, task));
      return held;
    });
  }

  private int run(InMemoryTask task, TaskWorker handler) {
    try {
      settle(task, handler.run(task.id()), handler);
    } catch (RuntimeException e) {
      InMemoryTask failed = TaskFailures.isBug(e) ? task.withOneMoreBug() : task;
      settle(failed, TaskFailures.outcomeOf(e, failed.bugs()), handler);
    }
    return 1;
  }

  /** Writes down how a run ended, and answers whether it still counted. */
  @CanIgnoreReturnValue
  private boolean settle(InMemoryTask task, TaskOutcome outcome, TaskWorker handler) {
    return switch (outcome) {
      case TaskOutcome.Done() -> end(task);
      case TaskOutcome.Retry() -> runAgain(task);
      case TaskOutcome.Park(String reason) -> park(task, reason, handler);
    };
  }

  private boolean park(InMemoryTask task, String reason, TaskWorker handler) {
    try {
      return store.inTransaction(() -> {
        handler.park(task.id(), reason);
        return end(task) ? new Transactions.Commit<>(true) : new Transactions.Rollback<>(false);
      });
    } catch (RuntimeException e) {
      return runAgain(task);
    }
  }

  private boolean runAgain(InMemoryTask task) {
    Instant due = time.now().plus(backoff.waitAfter(task.runs(), NO_CHANCE));
    return store.atomically(() -> {
      boolean held = isHeldBy(task);
      if (held) {
        tasks.put(task.id(), task.released(due));
      }
      return held;
    });
  }

  /** Removes a task, unless it was removed or taken over while it ran. */
  private boolean end(InMemoryTask task) {
    return store.atomically(() -> {
      boolean held = isHeldBy(task);
      if (held) {
        tasks.remove(task.id());
      }
      return held;
    });
  }

  private boolean isHeldBy(InMemoryTask task) {
    return tasks.find(task.id()).filter(it -> it.holder() == task.holder()).isPresent();
  }

  /** Returns a number that no holder had before. */
  private long nextHolder() {
    return store.atomically(() -> {
      long next = counter.find("holders").orElse(0L) + 1;
      counter.put("holders", next);
      return next;
    });
  }
}
