package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import java.util.function.Function;

/**
 * How a context refuses repeats.
 *
 * @param keyReused the key came with another request before
 * @param inProgress the first request with the key still runs
 * @param forgotten the answer was forgotten with its user
 */
public record RepeatRefusals<E extends DomainError>(
    Function<RequestId, E> keyReused,
    Function<RequestId, E> inProgress,
    Function<UserId, E> forgotten) {

  /** Checks that all parts are there. */
  public RepeatRefusals {
    requireNonNull(keyReused, "keyReused");
    requireNonNull(inProgress, "inProgress");
    requireNonNull(forgotten, "forgotten");
  }
}
