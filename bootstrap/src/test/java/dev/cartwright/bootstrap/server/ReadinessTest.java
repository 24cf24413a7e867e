package dev.cartwright.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadinessTest {

  private final StopSignal stop = new StopSignal();

  @Test
  void waitsUntilTheStoreAnswers() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    Readiness readiness =
        readiness(() -> {
          if (tries.incrementAndGet() < 3) {
            throw new IOException("connection refused");
          }
        });

    assertThat(readiness.await()).isTrue();
    assertThat(tries).hasValue(3);
  }

  @Test
  void aStopEndsTheWait() throws Exception {
    Readiness readiness =
        readiness(() -> {
          stop.request();
          throw new IOException("connection refused");
        });

    assertThat(readiness.await()).isFalse();
  }

  @Test
  void tellsWhenAStoreIsLostAndWhenItIsBack() throws Exception {
    AtomicBoolean up = new AtomicBoolean();
    BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
    Readiness readiness =
        readiness(() -> {
          if (!up.get()) {
            throw new IOException("gone");
          }
        });

    readiness.watch(told::add);

    assertThat(told.poll(10, TimeUnit.SECONDS)).isFalse();
    up.set(true);
    assertThat(told.poll(10, TimeUnit.SECONDS)).isTrue();
  }

  private Readiness readiness(Dependency.Probe probe) {
    return new Readiness("shop", List.of(new Dependency("store", probe)), stop);
  }
}
