package dev.cartwright.memory.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.testkit.contract.shared.BackoffContract;
import org.junit.jupiter.api.Test;

class ImmediateBackoffTest extends BackoffContract {

  @Override
  protected Backoff backoff() {
    return new ImmediateBackoff(3);
  }

  @Test
  void allowsAsManyRetriesAsItWasGiven() {
    assertThat(backoff().awaitRetry(3)).isTrue();
    assertThat(backoff().awaitRetry(4)).isFalse();
  }
}
