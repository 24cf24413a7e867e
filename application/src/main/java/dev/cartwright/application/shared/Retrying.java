package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.Backoff;

/**
 * Tries a use case again when somebody else saved the same aggregate first.
 *
 * @param <C> the command
 * @param <R> the answer
 */
public final class Retrying<C, R> implements UseCase<C, R> {

  private final UseCase<C, R> inner;
  private final Backoff backoff;

  /** Tries {@code inner} as often as {@code backoff} allows. */
  public Retrying(UseCase<C, R> inner, Backoff backoff) {
    this.inner = requireNonNull(inner, "inner");
    this.backoff = requireNonNull(backoff, "backoff");
  }

  @Override
  public R handle(C command) {
    for (int retry = 1; ; retry++) {
      try {
        return inner.handle(command);
      } catch (PortException.StaleWrite e) {
        if (!backoff.awaitRetry(retry)) {
          throw e;
        }
      }
    }
  }
}
