package dev.cartwright.bootstrap.demo;

import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.Result;

/** Opens results of what nobody has a reason to refuse. */
final class Demanded {

  private Demanded() {}

  /**
   * Returns the value of a success.
   *
   * @throws IllegalStateException with the refusal, if it is one
   */
  static <T, E extends DomainError> T of(Result<T, E> result) {
    return switch (result) {
      case Result.Ok<T, E>(T value) -> value;
      case Result.Err<T, E>(E error) ->
          throw new IllegalStateException("demo data was refused: " + error.detail().message());
    };
  }
}
