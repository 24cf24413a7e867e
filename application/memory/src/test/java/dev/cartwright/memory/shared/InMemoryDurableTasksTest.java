package dev.cartwright.memory.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskOutcome;
import dev.cartwright.application.shared.TaskWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InMemoryDurableTasksTest extends InMemoryTasksCase {

  @Test
  void theWaitsGrow() {
    TaskId task = new TaskId("order/1");
    List<Long> seconds = new ArrayList<>();
    Recorder failing =
        new Recorder() {
          @Override
          public TaskOutcome run(TaskId id) {
            seconds.add(time.now().getEpochSecond());
            return TaskOutcome.retry();
          }
        };
    assertThat(inMemory.schedule(task, Duration.ZERO)).isTrue();

    for (int second = 0; second < 60; second++) {
      assertThat(inMemory.runDue(failing)).isBetween(0, 1);
      time.step(Duration.ofSeconds(1));
    }

    long start = seconds.getFirst();
    assertThat(seconds.stream().map(it -> it - start))
        .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 26L, 36L, 46L, 56L);
  }

  @Test
  void aRunThatDiedIsTakenOver() {
    TaskId task = new TaskId("order/1");
    List<TaskId> done = new ArrayList<>();
    assertThat(inMemory.schedule(task, Duration.ZERO)).isTrue();

    assertThatThrownBy(() -> inMemory.runDue(new Crashing())).isInstanceOf(AssertionError.class);

    time.step(Duration.ofMillis(3_999));
    assertThat(inMemory.runDue(new Done(done))).isZero();
    time.step(Duration.ofMillis(1));
    assertThat(inMemory.runDue(new Done(done))).isEqualTo(1);
    assertThat(done).containsExactly(task);
    assertThat(inMemory.remove(Set.of(task))).isZero();
  }

  /** Never parks. */
  abstract static class Recorder implements TaskWorker {
    @Override
    public void park(TaskId task, String reason) {
      fail("parked: " + reason);
    }
  }

  private static final class Crashing extends Recorder {
    @Override
    public TaskOutcome run(TaskId task) {
      throw new AssertionError("the process is gone");
    }
  }

  private static final class Done extends Recorder {

    private final List<TaskId> done;

    Done(List<TaskId> done) {
      this.done = done;
    }

    @Override
    public TaskOutcome run(TaskId task) {
      done.add(task);
      return TaskOutcome.done();
    }
  }
}
