package dev.cartwright.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.TaskFailures;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskOutcome;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.application.shared.port.Transactions.Rollback;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link DurableTasks} has to do.
 *
 * <p>Extend this class in the adapter's own tests, with waits of some milliseconds between runs.
 * The tests use new ids throughout; tasks that are left over from other tests do no harm.
 */
public abstract class DurableTasksContract extends DurableTasksScene {

  /** For the adapter's test class. */
  protected DurableTasksContract() {}

  @Test
  @DisplayName("R1: a task of a transaction that commits is there")
  void aCommitAddsTheTask() {
    ScriptedHandler handler = started();
    TaskId task = newTask();

    boolean added = transactions().inTransaction(() -> new Commit<>(schedule(task, AT_ONCE)));

    assertThat(added).isTrue();
    passTimeUntil(() -> handler.runsOf(task) == 1);
  }

  @Test
  @DisplayName("R1: a task of a transaction that is rolled back is not there")
  void aRollbackAddsNothing() {
    TaskId refused = newTask();
    TaskId failed = newTask();

    boolean added = transactions().inTransaction(() -> new Rollback<>(schedule(refused, AT_ONCE)));
    assertThatThrownBy(() -> transactions().inTransaction(() -> scheduleAndFail(failed)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(added).isTrue();
    assertThat(tasks().remove(Set.of(refused, failed))).isZero();
  }

  @Test
  @DisplayName("R2: a task that is there already stays as it is")
  void aTaskIsAddedOnce() {
    TaskId task = newTask();

    assertThat(schedule(task, AT_ONCE)).isTrue();
    assertThat(schedule(task, NEVER)).isFalse();

    ScriptedHandler handler = started();
    passTimeUntil(() -> handler.runsOf(task) == 1);
  }

  @Test
  @DisplayName("R2: of concurrent calls for one task exactly one adds it")
  void oneOfManyConcurrentCallsAddsTheTask() {
    TaskId task = newTask();

    List<Boolean> added =
        Race.of(
            THREADS, () -> transactions().inTransaction(() -> new Commit<>(schedule(task, NEVER))));

    assertThat(added.stream().filter(it -> it)).hasSize(1);
    assertThat(tasks().remove(Set.of(task))).isEqualTo(1);
  }

  @Test
  @DisplayName("R3: removed tasks are gone, and no others")
  void removedTasksAreGone() {
    TaskId first = newTask();
    TaskId second = newTask();
    TaskId kept = newTask();
    assertThat(schedule(first, AT_ONCE) && schedule(second, AT_ONCE) && schedule(kept, AT_ONCE))
        .isTrue();

    assertThat(tasks().remove(Set.of(first, second, newTask()))).isEqualTo(2);
    assertThat(tasks().remove(Set.of())).isZero();

    ScriptedHandler handler = started();
    passTimeUntil(() -> handler.runsOf(kept) == 1);
    assertThat(handler.runsOf(first) + handler.runsOf(second)).isZero();
  }

  @Test
  @DisplayName("R3: a removal that is rolled back removes nothing")
  void aRolledBackRemovalRemovesNothing() {
    TaskId task = newTask();
    assertThat(schedule(task, NEVER)).isTrue();

    int removed = transactions().inTransaction(() -> new Rollback<>(tasks().remove(Set.of(task))));

    assertThat(removed).isEqualTo(1);
    assertThat(tasks().remove(Set.of(task))).isEqualTo(1);
  }

  @Test
  @DisplayName("R3: too many tasks at once are refused")
  void tooManyTasksAreRefused() {
    Set<TaskId> most = newTasks(DurableTasks.BATCH_MAX);
    Set<TaskId> tooMany = newTasks(DurableTasks.BATCH_MAX + 1);

    assertThat(tasks().remove(most)).isZero();
    assertThatThrownBy(() -> assertThat(tasks().remove(tooMany)).isZero())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("R3: the outcome of a run whose task was removed is ignored")
  void theOutcomeOfARemovedTaskIsIgnored() {
    ScriptedHandler handler = started();
    TaskId replaced = newTask();
    TaskId parked = newTask();
    handler.onRun(replaced, onFirst(() -> replace(replaced), TaskOutcome.done()));
    handler.onRun(parked, onFirst(() -> replace(parked), TaskOutcome.park("too late")));

    assertThat(schedule(replaced, AT_ONCE) && schedule(parked, AT_ONCE)).isTrue();

    passTimeUntil(() -> handler.runsOf(replaced) == 2 && handler.runsOf(parked) == 2);
  }

  @Test
  @DisplayName("R4: a task does not run before it is due")
  void aTaskWaitsUntilItIsDue() {
    ScriptedHandler handler = started();
    TaskId task = newTask();
    Instant earliest = time().now().plus(SOON);

    assertThat(schedule(task, SOON)).isTrue();

    passTimeUntil(() -> handler.runsOf(task) == 1);
    assertThat(handler.timesOf(task)).allMatch(it -> !it.isBefore(earliest));
  }

  @Test
  @DisplayName("R5, R8: a task is tried again without end, and later each time")
  void aTaskIsTriedAgain() {
    ScriptedHandler handler = started();
    TaskId unfinished = newTask();
    TaskId unavailable = newTask();
    TaskId stale = newTask();
    handler.onRun(unfinished, untilRetried(TaskOutcome::retry));
    handler.onRun(unavailable, untilRetried(() -> fail(new PortException.Unavailable("p", null))));
    handler.onRun(stale, untilRetried(() -> fail(new PortException.StaleWrite("order"))));

    List.of(unfinished, unavailable, stale)
        .forEach(it -> assertThat(schedule(it, AT_ONCE)).isTrue());

    for (TaskId task : List.of(unfinished, unavailable, stale)) {
      passTimeUntil(() -> handler.runsOf(task) == RETRIES + 1);
      assertThat(handler.timesOf(task)).doesNotHaveDuplicates().isSorted();
      assertThat(handler.parkingsOf(task)).isEmpty();
    }
  }

  @Test
  @DisplayName("R6: a task that is done does not run again")
  void aTaskThatIsDoneIsGone() {
    ScriptedHandler handler = started();
    TaskId task = newTask();
    TaskId later = newTask();

    assertThat(schedule(task, AT_ONCE) && schedule(later, SOON)).isTrue();

    passTimeUntil(() -> handler.runsOf(later) == 1);
    passTimeUntil(() -> overdueIds(AT_ONCE).stream().noneMatch(Set.of(task, later)::contains));
    assertThat(handler.runsOf(task)).isEqualTo(1);
    assertThat(tasks().remove(Set.of(task))).isZero();
  }

  @Test
  @DisplayName("R7: a parked task is told once and does not run again")
  void aParkedTaskIsGone() {
    ScriptedHandler handler = started();
    TaskId task = newTask();
    TaskId later = newTask();
    handler.onRun(task, run -> TaskOutcome.park("the reservation is another one"));

    assertThat(schedule(task, AT_ONCE) && schedule(later, SOON)).isTrue();

    passTimeUntil(() -> handler.runsOf(later) == 1 && !handler.parkingsOf(task).isEmpty());
    passTimeUntil(() -> overdueIds(AT_ONCE).stream().noneMatch(Set.of(task, later)::contains));
    assertThat(handler.runsOf(task)).isEqualTo(1);
    assertThat(handler.parkingsOf(task)).containsExactly("the reservation is another one");
  }

  @Test
  @DisplayName("R7: what parks a task happens together with its removal, or not at all")
  void parkingIsOneTransaction() {
    ScriptedHandler handler = started();
    TaskId task = newTask();
    TaskId written = newTask();
    handler.onRun(task, run -> TaskOutcome.park("wrong"));
    handler.onPark(
        task,
        number -> {
          assertThat(schedule(written, NEVER)).isTrue();
          if (number == 1) {
            throw new PortException.Unavailable("Orders", null);
          }
        });

    assertThat(schedule(task, AT_ONCE)).isTrue();

    passTimeUntil(() -> handler.parkingsOf(task).size() == 2);
    passTimeUntil(() -> !overdueIds(AT_ONCE).contains(task));
    assertThat(handler.parkingsOf(task)).hasSize(2);
    assertThat(tasks().remove(Set.of(written))).isEqualTo(1);
  }

  @Test
  @DisplayName("R8: the tenth bug parks the task, damaged data at once")
  void bugsAndDamagedDataParkTheTask() {
    ScriptedHandler handler = started();
    TaskId buggy = newTask();
    TaskId damaged = newTask();
    handler.onRun(buggy, run -> fail(new IllegalStateException("our mistake")));
    handler.onRun(damaged, run -> fail(new PortException.CorruptData("order 7", null)));

    assertThat(schedule(buggy, AT_ONCE) && schedule(damaged, AT_ONCE)).isTrue();

    passTimeUntil(() -> handler.parkingsOf(buggy).size() + handler.parkingsOf(damaged).size() == 2);
    assertThat(handler.runsOf(buggy)).isEqualTo(TaskFailures.BUGS_MAX);
    assertThat(handler.runsOf(damaged)).isEqualTo(1);
    assertThat(handler.parkingsOf(buggy).getFirst()).contains("our mistake");
    assertThat(handler.parkingsOf(damaged).getFirst()).contains("order 7");
  }

  @Test
  @DisplayName("R9: tasks that are not done in time are listed, oldest first")
  void overdueTasksAreListed() {
    TaskId second = newTask();
    TaskId first = newTask();
    TaskId notYet = newTask();
    assertThat(schedule(second, SOON) && schedule(first, AT_ONCE) && schedule(notYet, NEVER))
        .isTrue();

    passTimeUntil(() -> overdueIds(AT_ONCE).contains(second));

    assertThat(overdueIds(AT_ONCE)).containsSubsequence(first, second).doesNotContain(notYet);
    assertThat(overdueIds(NEVER)).doesNotContain(first, second);
    assertThat(tasks().overdue(AT_ONCE, 1)).hasSize(1);
    assertThat(tasks().overdue(AT_ONCE, THREADS))
        .filteredOn(task -> task.id().equals(first))
        .allMatch(task -> task.runs() == 0 && task.due().isBefore(time().now()));
  }
}
