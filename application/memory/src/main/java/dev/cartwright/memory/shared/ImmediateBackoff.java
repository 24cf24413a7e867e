package dev.cartwright.memory.shared;

import dev.cartwright.application.shared.port.Backoff;

/**
 * A {@link Backoff} that never waits, for programs of few threads and for tests.
 *
 * @param retriesMax the most retries
 */
public record ImmediateBackoff(int retriesMax) implements Backoff {

  @Override
  public boolean awaitRetry(int retry) {
    return retry <= retriesMax;
  }
}
