package dev.cartwright.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.port.TimeSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link TimeSource} has to do. */
public abstract class TimeSourceContract {

  private static final int READS = 1_000;

  /** For the adapter's test class. */
  protected TimeSourceContract() {}

  /** Returns the source under test. */
  protected abstract TimeSource time();

  @Test
  @DisplayName("R1: answers are whole microseconds")
  void answersAreWholeMicroseconds() {
    for (int read = 0; read < READS; read++) {
      Instant now = time().now();
      assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
    }
  }
}
