package dev.cartwright.domain.shared;

/**
 * A refusal: the business says no.
 *
 * <p>Each context seals its own; implementations are records, and are answered, never thrown.
 */
public interface DomainError {

  /** Returns the refusal as callers see it. */
  ErrorDetail detail();

  /** Tells whether this was answered to the same request before, and is kept for its repeats. */
  default boolean replayed() {
    return false;
  }
}
