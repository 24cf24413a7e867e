package dev.cartwright.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.port.Backoff;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link Backoff} has to do. */
public abstract class BackoffContract {

  private static final int RETRIES_CEILING = 10_000;

  /** For the adapter's test class. */
  protected BackoffContract() {}

  /** Returns the back-off under test, for a call that just began. */
  protected abstract Backoff backoff();

  @Test
  @DisplayName("R1: however long a race goes on, it answers false in the end")
  void itGivesUpInTheEnd() {
    Backoff backoff = backoff();
    int retry = 1;
    while (retry <= RETRIES_CEILING && backoff.awaitRetry(retry)) {
      retry++;
    }

    assertThat(retry).isBetween(2, RETRIES_CEILING);
  }
}
