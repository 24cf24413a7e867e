package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * What an idempotent use case answers.
 *
 * @param value the answer
 * @param replayed true if the request was done before, and this is its answer once more
 */
public record Reply<T>(T value, boolean replayed) {

  /** Checks that the answer is there. */
  public Reply {
    requireNonNull(value, "value");
  }

  /** Returns the same with what {@code view} makes of the answer. */
  public <R> Reply<R> map(Function<? super T, ? extends R> view) {
    return new Reply<>(view.apply(value), replayed);
  }
}
