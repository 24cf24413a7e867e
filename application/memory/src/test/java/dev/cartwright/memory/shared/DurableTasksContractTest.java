package dev.cartwright.memory.shared;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.ScheduledTask;
import dev.cartwright.application.shared.TaskBackoff;
import dev.cartwright.application.shared.TaskFailures;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskOutcome;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.application.shared.port.DurableTasks;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. All tasks here are wrong. */
class DurableTasksContractTest {

  @Test
  void catchesTasksOutsideOfTheTransaction() {
    assertThat(rulesBrokenBy(NoTransaction.class)).contains("R1");
  }

  @Test
  void catchesASecondCallThatCounts() {
    assertThat(rulesBrokenBy(Replaces.class)).contains("R2");
  }

  @Test
  void catchesARemovalOfTooLittle() {
    assertThat(rulesBrokenBy(RemovesOne.class)).contains("R3");
  }

  @Test
  void catchesTasksThatDoNotWait() {
    assertThat(rulesBrokenBy(Hasty.class)).contains("R4");
  }

  @Test
  void catchesTasksThatAreTriedOnce() {
    assertThat(rulesBrokenBy(TriesOnce.class)).contains("R5", "R8");
  }

  @Test
  void catchesTasksThatRunAgainAfterTheirEnd() {
    assertThat(rulesBrokenBy(NeverDone.class)).contains("R6");
  }

  @Test
  void catchesTasksThatAreParkedWithoutAWord() {
    assertThat(rulesBrokenBy(DropsParked.class)).contains("R7");
  }

  @Test
  void catchesBugsThatAreTriedForEver() {
    assertThat(rulesBrokenBy(BearsBugs.class)).contains("R8");
  }

  @Test
  void catchesAListInNoOrder() {
    assertThat(rulesBrokenBy(NewestFirst.class)).contains("R9");
  }

  /** Right tasks; the wrong ones below are put in front of them. */
  abstract static class Wrong extends InMemoryTasksCase implements DurableTasks {

    @Override
    protected DurableTasks tasks() {
      return this;
    }

    @Override
    protected void start(TaskWorker started) {
      super.start(new Handler(started, this));
    }

    @Override
    public boolean schedule(TaskId task, Duration delay) {
      return inMemory.schedule(task, delay);
    }

    @Override
    public int remove(Set<TaskId> ids) {
      return inMemory.remove(ids);
    }

    @Override
    public List<ScheduledTask> overdue(Duration age, int limit) {
      return inMemory.overdue(age, limit);
    }

    /** How a run ends instead. */
    TaskOutcome run(TaskWorker right, TaskId task) {
      return right.run(task);
    }

    void park(TaskWorker right, TaskId task, String reason) {
      right.park(task, reason);
    }
  }

  /** Lets a wrong adapter come between a task and its handler. */
  private record Handler(TaskWorker right, Wrong wrong) implements TaskWorker {
    @Override
    public TaskOutcome run(TaskId task) {
      return wrong.run(right, task);
    }

    @Override
    public void park(TaskId task, String reason) {
      wrong.park(right, task, reason);
    }
  }

  /** Also keeps its tasks in a second list, which no rollback reaches. */
  static final class NoTransaction extends Wrong {

    private final DurableTasks aside =
        new InMemoryDurableTasks(new InMemoryStore(), time(), TaskBackoff.standard());

    @Override
    public boolean schedule(TaskId task, Duration delay) {
      return aside.schedule(task, delay) && super.schedule(task, delay);
    }

    @Override
    public int remove(Set<TaskId> ids) {
      return Math.max(aside.remove(ids), super.remove(ids));
    }
  }

  static final class Replaces extends Wrong {
    @Override
    public boolean schedule(TaskId task, Duration delay) {
      return super.remove(Set.of(task)) >= 0 && super.schedule(task, delay);
    }
  }

  static final class RemovesOne extends Wrong {
    @Override
    public int remove(Set<TaskId> ids) {
      return super.remove(ids.isEmpty() ? ids : Set.of(ids.iterator().next()));
    }
  }

  static final class Hasty extends Wrong {
    @Override
    public boolean schedule(TaskId task, Duration delay) {
      return super.schedule(task, Duration.ZERO);
    }
  }

  static final class TriesOnce extends Wrong {
    @Override
    TaskOutcome run(TaskWorker right, TaskId task) {
      TaskOutcome outcome = right.run(task);
      return outcome instanceof TaskOutcome.Retry ? TaskOutcome.done() : outcome;
    }
  }

  static final class NeverDone extends Wrong {
    @Override
    TaskOutcome run(TaskWorker right, TaskId task) {
      TaskOutcome outcome = right.run(task);
      return outcome instanceof TaskOutcome.Done ? TaskOutcome.retry() : outcome;
    }
  }

  static final class DropsParked extends Wrong {
    @Override
    void park(TaskWorker right, TaskId task, String reason) {}
  }

  static final class BearsBugs extends Wrong {
    @Override
    TaskOutcome run(TaskWorker right, TaskId task) {
      try {
        return right.run(task);
      } catch (RuntimeException e) {
        return TaskFailures.isBug(e) ? TaskOutcome.retry() : TaskOutcome.done();
      }
    }
  }

  static final class NewestFirst extends Wrong {
    @Override
    public List<ScheduledTask> overdue(Duration age, int limit) {
      return super.overdue(age, limit).stream()
          .sorted(Comparator.comparing(ScheduledTask::due).reversed())
          .toList();
    }
  }
}
