package dev.cartwright.memory.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.port.Afterwards;
import dev.cartwright.testkit.contract.shared.AfterwardsContract;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class BoundedAfterwardsTest extends AfterwardsContract {

  /** Counts the threads that work; the test itself is a party too. */
  private final Phaser working = new Phaser(1);

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final BoundedAfterwards afterwards =
      new BoundedAfterwards(this::start, PLACES, failures::add);

  private void start(Runnable work) {
    working.register();
    Thread.ofVirtual()
        .start(() -> {
          work.run();
          working.arriveAndDeregister();
        });
  }

  @Override
  protected Afterwards afterwards() {
    return afterwards;
  }

  @Override
  protected void finish() {
    working.arriveAndAwaitAdvance();
  }

  @Test
  void failuresAreTold() {
    IllegalStateException failure = new IllegalStateException("on purpose");

    assertThat(afterwards.accept(() -> raise(failure))).isTrue();
    finish();

    assertThat(failures).containsExactly(failure);
  }

  private static void raise(RuntimeException failure) {
    throw failure;
  }

  @Test
  void anExecutorThatIsClosedTakesNoPlace() {
    BoundedAfterwards closed =
        new BoundedAfterwards(
            work -> raise(new RejectedExecutionException("closed")), 1, failures::add);

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> assertThat(closed.accept(() -> {})).isFalse())
          .isInstanceOf(RejectedExecutionException.class);
    }
  }
}
