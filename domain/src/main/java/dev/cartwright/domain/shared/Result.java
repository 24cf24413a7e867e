package dev.cartwright.domain.shared;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * The outcome of an operation that the business may refuse.
 *
 * @param <T> the value on success
 * @param <E> the refusals the operation can answer with
 */
public sealed interface Result<T, E extends DomainError> {

  /**
   * A success.
   *
   * @param value what the operation answers
   */
  record Ok<T, E extends DomainError>(T value) implements Result<T, E> {

    /** Checks that the value is there. */
    public Ok {
      requireNonNull(value, "value");
    }
  }

  /**
   * A refusal.
   *
   * @param error why
   */
  record Err<T, E extends DomainError>(E error) implements Result<T, E> {

    /** Checks that the reason is there. */
    public Err {
      requireNonNull(error, "error");
    }
  }

  /** Returns a success. */
  static <T, E extends DomainError> Result<T, E> ok(T value) {
    return new Ok<>(value);
  }

  /** Returns a refusal. */
  static <T, E extends DomainError> Result<T, E> err(E error) {
    return new Err<>(error);
  }

  /** Applies {@code next} to a success and passes a refusal on. */
  default <R> Result<R, E> map(Function<? super T, ? extends R> next) {
    return switch (this) {
      case Ok<T, E>(T value) -> ok(next.apply(value));
      case Err<T, E>(E error) -> err(error);
    };
  }

  /** Applies {@code next}, which may refuse, to a success and passes a refusal on. */
  default <R> Result<R, E> flatMap(Function<? super T, Result<R, E>> next) {
    return switch (this) {
      case Ok<T, E>(T value) -> next.apply(value);
      case Err<T, E>(E error) -> err(error);
    };
  }

  /** Applies {@code next} to a refusal, to say it in another context's words. */
  default <F extends DomainError> Result<T, F> mapError(Function<? super E, ? extends F> next) {
    return switch (this) {
      case Ok<T, E>(T value) -> ok(value);
      case Err<T, E>(E error) -> err(next.apply(error));
    };
  }
}
