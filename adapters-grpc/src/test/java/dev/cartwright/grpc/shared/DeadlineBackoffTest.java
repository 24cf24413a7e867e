package dev.cartwright.grpc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.grpc.shared.DeadlineBackoff.Limits;
import dev.cartwright.testkit.contract.shared.BackoffContract;
import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlineBackoffTest extends BackoffContract {

  @Override
  protected Backoff backoff() {
    return new DeadlineBackoff(Limits.FEW);
  }

  @Test
  void withoutADeadlineItStopsAtTheMostRetries() {
    assertThat(backoff().awaitRetry(Limits.FEW.retriesMax())).isTrue();
    assertThat(backoff().awaitRetry(Limits.FEW.retriesMax() + 1)).isFalse();
  }

  @Test
  void noRetryBeginsWhenOnlyTheReserveIsLeft() throws Exception {
    assertThat(retryWithin(Limits.UNTIL_DEADLINE.reserveMillis() - 1)).isFalse();
  }

  @Test
  void aRetryBeginsWhenThereIsTime() throws Exception {
    assertThat(retryWithin(60_000)).isTrue();
  }

  private static boolean retryWithin(long millis) throws Exception {
    try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        CancellableContext call =
            Context.current().withDeadlineAfter(millis, TimeUnit.MILLISECONDS, timer)) {
      return call.call(() -> new DeadlineBackoff(Limits.UNTIL_DEADLINE).awaitRetry(1));
    }
  }
}
