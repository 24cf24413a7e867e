package dev.cartwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatewayLimitsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void theSmallestLimitsAreAccepted() {
    assertThat(new GatewayLimits(SECOND, SECOND, 1, Duration.ZERO).bodyBytesMax()).isEqualTo(1);
  }

  @Test
  void aTimeoutLiesBetweenZeroAndItsMaximum() {
    refused("timeout", Duration.ZERO, SECOND, 1, SECOND);
    refused("timeout", SECOND.plusNanos(1), SECOND, 1, SECOND);
  }

  @Test
  void aBodyMayHaveAByteAtLeast() {
    refused("bodyBytesMax", SECOND, SECOND, 0, SECOND);
  }

  @Test
  void theDrainTimeIsNotNegative() {
    refused("drainTime", SECOND, SECOND, 1, SECOND.negated());
  }

  private static void refused(
      String name, Duration timeout, Duration timeoutMax, int bodyBytesMax, Duration drainTime) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GatewayLimits(timeout, timeoutMax, bodyBytesMax, drainTime))
        .withMessageStartingWith(name);
  }
}
