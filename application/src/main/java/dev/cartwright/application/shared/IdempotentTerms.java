package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.Fingerprint;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@link Idempotent} has to know of one use case.
 *
 * @param denied why the caller may not ask this at all, which is said before any answer is repeated
 * @param key the key of a request, or empty if its client sent none
 * @param form what the client asked for besides the owner; nothing in it is read from a store
 * @param answers how answers are kept
 * @param refusals how repeats are refused
 * @param <C> the command
 * @param <T> the answer
 * @param <E> the refusals
 */
public record IdempotentTerms<C, T, E extends DomainError>(
    Function<C, Optional<E>> denied,
    Function<C, Optional<IdempotencyKey>> key,
    Function<C, Fingerprint.Form> form,
    AnswerFormat<T> answers,
    RepeatRefusals<E> refusals) {

  /** Checks that all parts are there. */
  public IdempotentTerms {
    requireNonNull(denied, "denied");
    requireNonNull(key, "key");
    requireNonNull(form, "form");
    requireNonNull(answers, "answers");
    requireNonNull(refusals, "refusals");
  }
}
