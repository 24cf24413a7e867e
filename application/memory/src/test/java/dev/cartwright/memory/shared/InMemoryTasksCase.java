package dev.cartwright.memory.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.cartwright.application.shared.TaskBackoff;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.testkit.contract.shared.DurableTasksContract;
import dev.cartwright.testkit.fixture.SteppedTime;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Tasks in memory, which are run whenever time passes. */
abstract class InMemoryTasksCase extends DurableTasksContract {

  private static final Duration STEP = Duration.ofMillis(100);
  private static final int STEPS_MAX = 2_000;

  final SteppedTime time = new SteppedTime();
  final InMemoryStore store = new InMemoryStore();
  final InMemoryDurableTasks inMemory =
      new InMemoryDurableTasks(store, time, TaskBackoff.standard());
  private @Nullable TaskWorker handler;

  @Override
  protected DurableTasks tasks() {
    return inMemory;
  }

  @Override
  protected Transactions transactions() {
    return store;
  }

  @Override
  protected TimeSource time() {
    return time;
  }

  @Override
  protected void start(TaskWorker started) {
    handler = started;
  }

  @Override
  protected void passTimeUntil(BooleanSupplier condition) {
    for (int step = 0; step < STEPS_MAX; step++) {
      if (condition.getAsBoolean()) {
        return;
      }
      time.step(STEP);
      if (handler != null) {
        assertThat(inMemory.runDue(handler)).isNotNegative();
      }
    }
    fail("this did not happen within " + STEP.multipliedBy(STEPS_MAX));
  }
}
