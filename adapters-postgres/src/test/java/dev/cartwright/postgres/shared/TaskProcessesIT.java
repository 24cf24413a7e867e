package dev.cartwright.postgres.shared;

import static dev.cartwright.postgres.shared.PostgresDurableTasksIT.FAST;
import static dev.cartwright.postgres.shared.PostgresDurableTasksIT.TIME;
import static dev.cartwright.postgres.shared.PostgresDurableTasksIT.awaitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskOutcome;
import dev.cartwright.application.shared.TaskWorker;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several processes work on the tasks of one database; each has a pool of its own here. */
class TaskProcessesIT {

  private static final String KIND = "order-change";
  private static final TaskId TASK = new TaskId("user/order/0");
  private static final Duration AT_ONCE = Duration.ZERO;

  private PostgresSettings settings;
  private PostgresDatabase firstDatabase;
  private PostgresDatabase secondDatabase;
  private PostgresDurableTasks first;
  private PostgresDurableTasks second;

  @BeforeEach
  void openDatabases() {
    settings = PostgresDurableTasksIT.migrated();
    firstDatabase = PostgresDatabase.open(settings);
    secondDatabase = PostgresDatabase.open(settings);
    first = new PostgresDurableTasks(firstDatabase, KIND, TIME, FAST);
    second = new PostgresDurableTasks(secondDatabase, KIND, TIME, FAST);
  }

  @AfterEach
  void closeDatabases() {
    first.close();
    second.close();
    firstDatabase.close();
    secondDatabase.close();
  }

  @Test
  void processesShareTheWork() {
    // More than one process may take at once, and no run ends before both have begun.
    List<TaskId> all = IntStream.range(0, 40).mapToObj(i -> new TaskId("task/" + i)).toList();
    CountDownLatch bothBegan = new CountDownLatch(2);
    AtomicBoolean firstBegan = new AtomicBoolean();
    AtomicBoolean secondBegan = new AtomicBoolean();
    Recorder one = new Recorder(task -> doneWhenBothBegan(firstBegan, bothBegan));
    Recorder other = new Recorder(task -> doneWhenBothBegan(secondBegan, bothBegan));
    all.forEach(task -> assertThat(first.schedule(task, AT_ONCE)).isTrue());

    first.start(one);
    second.start(other);

    awaitUntil(() -> first.overdue(AT_ONCE, 1).isEmpty());
    assertThat(one.runs).isNotEmpty();
    assertThat(other.runs).isNotEmpty();
    one.runs.addAll(other.runs);
    assertThat(one.runs).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void aTaskWhoseProcessDiedIsTakenOver() {
    CountDownLatch never = new CountDownLatch(1);
    Recorder dying = new Recorder(task -> doneAfter(never));
    Recorder heir = new Recorder(task -> TaskOutcome.done());
    assertThat(first.schedule(TASK, AT_ONCE)).isTrue();
    first.start(dying);
    awaitUntil(() -> dying.runs.size() == 1);

    // As good as dead: it can neither say that it is alive, nor write how the run ended.
    firstDatabase.close();
    second.start(heir);

    awaitUntil(() -> heir.runs.equals(List.of(TASK)));
    awaitUntil(() -> second.overdue(AT_ONCE, 1).isEmpty());
    never.countDown();
  }

  @Test
  void aTaskOfALivingProcessIsLeftAlone() {
    CountDownLatch longRun = new CountDownLatch(1);
    Recorder slow = new Recorder(task -> doneAfter(longRun));
    Recorder other = new Recorder(task -> TaskOutcome.done());
    assertThat(first.schedule(TASK, AT_ONCE)).isTrue();
    first.start(slow);
    awaitUntil(() -> slow.runs.size() == 1);
    second.start(other);

    // Twice as long as it takes to count as dead.
    TaskId marker = new TaskId("marker");
    Duration longer = FAST.heartbeat().multipliedBy(2L * TaskSettings.HEARTBEATS_MISSED_MAX);
    assertThat(second.schedule(marker, longer)).isTrue();
    awaitUntil(() -> slow.runs.contains(marker) || other.runs.contains(marker));

    assertThat(other.runs).doesNotContain(TASK);
    longRun.countDown();
    awaitUntil(() -> second.overdue(AT_ONCE, 1).isEmpty());
    assertThat(slow.runs).containsOnlyOnce(TASK);
  }

  @Test
  void aProcessThatStopsLetsItsRunsEnd() {
    CountDownLatch mayEnd = new CountDownLatch(1);
    Recorder handler = new Recorder(task -> doneAfter(mayEnd));
    assertThat(first.schedule(TASK, AT_ONCE)).isTrue();
    first.start(handler);
    awaitUntil(() -> handler.runs.size() == 1);

    Thread stopper = Thread.ofPlatform().start(first::close);
    awaitUntil(() -> stopper.getState() != Thread.State.NEW);
    mayEnd.countDown();
    awaitUntil(() -> !stopper.isAlive());

    assertThat(second.remove(Set.of(TASK))).isZero();
    assertThat(handler.runs).containsExactly(TASK);
  }

  @Test
  void aRunThatIsInterruptedRunsElsewhere() {
    TaskSettings impatient =
        new TaskSettings(
            1, FAST.polling(), FAST.heartbeat(), FAST.backoff(), Duration.ofMillis(50));
    PostgresDurableTasks hasty = new PostgresDurableTasks(firstDatabase, KIND, TIME, impatient);
    Recorder stuck = new Recorder(task -> doneAfter(new CountDownLatch(1)));
    Recorder heir = new Recorder(task -> TaskOutcome.done());
    assertThat(hasty.schedule(TASK, AT_ONCE)).isTrue();
    hasty.start(stuck);
    awaitUntil(() -> stuck.runs.size() == 1);

    hasty.close();
    int bugs =
        secondDatabase.dsl().fetchSingle("SELECT bugs FROM scheduled_task").get(0, int.class);
    second.start(heir);

    awaitUntil(() -> heir.runs.equals(List.of(TASK)));
    assertThat(bugs).isZero();
  }

  @Test
  void aDatabaseThatIsAwayStopsNeitherStartNorEnd() {
    PostgresSettings away = PostgresSettings.of("jdbc:postgresql://127.0.0.1:1/shop", "me", "");
    try (PostgresDatabase nothing = PostgresDatabase.open(away);
        PostgresDurableTasks waiting = new PostgresDurableTasks(nothing, KIND, TIME, FAST)) {
      waiting.start(new Recorder(task -> TaskOutcome.done()));
      assertThat(nothing.isReachable()).isFalse();
    }
  }

  private static TaskOutcome doneWhenBothBegan(AtomicBoolean began, CountDownLatch bothBegan) {
    if (began.compareAndSet(false, true)) {
      bothBegan.countDown();
    }
    return doneAfter(bothBegan);
  }

  private static TaskOutcome doneAfter(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
      return TaskOutcome.done();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Remembers what it ran. */
  private static final class Recorder implements TaskWorker {

    final List<TaskId> runs = new CopyOnWriteArrayList<>();
    private final Function<TaskId, TaskOutcome> outcome;

    Recorder(Function<TaskId, TaskOutcome> outcome) {
      this.outcome = outcome;
    }

    @Override
    public TaskOutcome run(TaskId task) {
      runs.add(task);
      return outcome.apply(task);
    }

    @Override
    public void park(TaskId task, String reason) {
      throw new AssertionError("parked: " + reason);
    }
  }
}
