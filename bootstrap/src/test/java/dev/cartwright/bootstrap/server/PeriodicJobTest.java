package dev.cartwright.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PeriodicJobTest {

  private static final long WAIT_SECONDS_MAX = 10;

  private final ByHand ticks = new ByHand();

  @Test
  void itIsDoneAtEveryTickAlsoAfterAFailure() throws Exception {
    isDoneAgainAfter(() -> {
      throw new IllegalStateException("failed on purpose");
    });
  }

  @Test
  void itIsDoneAtEveryTickAlsoAfterAnError() throws Exception {
    isDoneAgainAfter(() -> {
      throw new StackOverflowError("failed on purpose");
    });
  }

  private void isDoneAgainAfter(Runnable failure) throws Exception {
    BlockingQueue<Integer> runs = new LinkedBlockingQueue<>();
    AtomicInteger count = new AtomicInteger();
    try (PeriodicJob job =
        new PeriodicJob(
            "job",
            ticks,
            () -> {
              runs.add(count.incrementAndGet());
              failure.run();
            })) {
      job.start();
      ticks.tick();
      assertThat(runs.poll(WAIT_SECONDS_MAX, TimeUnit.SECONDS)).isEqualTo(1);
      ticks.tick();
      assertThat(runs.poll(WAIT_SECONDS_MAX, TimeUnit.SECONDS)).isEqualTo(2);
    }
  }

  @Test
  void theEndWaitsForTheRunThatIsUnderWay() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean finished = new AtomicBoolean();
    PeriodicJob job =
        new PeriodicJob(
            "job",
            ticks,
            () -> {
              begun.countDown();
              finished.set(ticks.isStoppedInTime());
            });
    job.start();
    ticks.tick();
    assertThat(begun.await(WAIT_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();

    job.close();

    assertThat(finished).isTrue();
  }

  @Test
  void noTickComesAfterTheEnd() throws Exception {
    Ticks every = Ticks.every(Duration.ofNanos(1));

    assertThat(every.awaitNext()).isTrue();
    every.stop();
    assertThat(every.awaitNext()).isFalse();
  }

  private static final class ByHand implements Ticks {

    private final BlockingQueue<Boolean> pending = new LinkedBlockingQueue<>();
    private final StopSignal stopped = new StopSignal();

    void tick() {
      pending.add(true);
    }

    @Override
    public boolean awaitNext() throws InterruptedException {
      return pending.take();
    }

    @Override
    public void stop() {
      stopped.request();
      pending.add(false);
    }

    boolean isStoppedInTime() {
      try {
        return stopped.awaitAtMost(Duration.ofSeconds(WAIT_SECONDS_MAX));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
