package dev.cartwright.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  private final SideBySide direct = new SideBySide(Runnable::run);

  @Test
  void bothAreJoined() {
    assertThat(direct.<Integer, Integer, Integer>both(() -> 1, () -> 2, Integer::sum)).isEqualTo(3);
  }

  @Test
  void theyRunAtTheSameTime() {
    CountDownLatch bothRun = new CountDownLatch(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      SideBySide real = new SideBySide(threads);

      assertThat(
              real.<Boolean, Boolean, Boolean>both(
                  () -> meets(bothRun), () -> meets(bothRun), Boolean::logicalAnd))
          .isTrue();
    }
  }

  private static boolean meets(CountDownLatch other) {
    other.countDown();
    try {
      return other.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anExceptionReachesTheCallerAsItIs() {
    RuntimeException first = new IllegalArgumentException("first");
    RuntimeException second = new PortException.Unavailable("second", null);

    assertThatThrownBy(() -> both(() -> fail(first), () -> 1)).isSameAs(first);
    assertThatThrownBy(() -> both(() -> 1, () -> fail(second))).isSameAs(second);
    assertThatThrownBy(() -> both(() -> fail(first), () -> fail(second))).isSameAs(first);
  }

  @Test
  void nothingIsReadInsideATransaction() {
    assertThatThrownBy(() -> RemoteCallGuard.duringTransaction(() -> both(() -> 1, () -> 2)))
        .isInstanceOf(IllegalStateException.class);
  }

  private int both(Supplier<Integer> first, Supplier<Integer> second) {
    return direct.<Integer, Integer, Integer>both(first, second, Integer::sum);
  }

  private static int fail(RuntimeException exception) {
    throw exception;
  }
}
