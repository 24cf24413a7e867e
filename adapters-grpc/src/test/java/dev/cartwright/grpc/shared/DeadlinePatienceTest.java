package dev.cartwright.grpc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlinePatienceTest {

  @Test
  void itEndsBeforeTheDeadline() throws Exception {
    Duration patience = patienceWithin(Duration.ofHours(1));

    assertThat(patience)
        .isLessThanOrEqualTo(Duration.ofHours(1).minus(DeadlinePatience.RESERVE))
        .isGreaterThan(Duration.ofMinutes(50));
  }

  @Test
  void nothingIsLeftShortlyBeforeTheDeadline() throws Exception {
    assertThat(patienceWithin(DeadlinePatience.RESERVE)).isLessThanOrEqualTo(Duration.ZERO);
  }

  @Test
  void withoutADeadlineItIsShort() {
    assertThat(new DeadlinePatience().get()).isEqualTo(DeadlinePatience.WITHOUT_DEADLINE);
  }

  private static Duration patienceWithin(Duration deadline) throws Exception {
    try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        CancellableContext call =
            Context.current()
                .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS, timer)) {
      return call.call(() -> new DeadlinePatience().get());
    }
  }
}
