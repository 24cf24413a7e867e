package dev.cartwright.application.shared;

import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/**
 * What {@link Idempotent} has to know of one use case.
 *
 * @param <C> the command
 * @param <T> the answer
 * @param <E> the refusals
 */
public interface IdempotentTerms<C, T, E extends DomainError> {

  /**
   * Returns why the caller may not ask this at all, which is said before any answer is repeated.
   */
  Optional<E> denied(C command);

  /** Returns the key of a request, or empty if its client sent none. */
  Optional<IdempotencyKey> keyOf(C command);

  /** Returns what the client asked for; nothing in it is read from a store. */
  Fingerprint fingerprintOf(C command);

  /** Returns whose personal data the answer holds, if it holds any. */
  Optional<UserId> ownerOf(C command);

  /** Writes an answer down; what later versions cannot read any more must not be written. */
  String write(T answer);

  /**
   * Reads an answer that {@link #write} wrote.
   *
   * @throws PortException.CorruptData if it is none
   */
  T read(String text);

  /** Returns the refusal of a key that came with another request before. */
  E keyReused(RequestId requestId);

  /** Returns the refusal of a repeat that comes while the first request still runs. */
  E inProgress(RequestId requestId);

  /** Returns the refusal of a repeat whose answer was forgotten with its user. */
  E forgotten(C command);
}
