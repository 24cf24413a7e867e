package dev.cartwright.application.shared;

/**
 * Something that callers can ask for: a driving port.
 *
 * <p>Each use case is an interface of its own on top of this one, so that decorators such as {@link
 * Retrying} are written once. Safe for use by many threads.
 *
 * @param <C> the command or query
 * @param <R> the answer
 */
@FunctionalInterface
public interface UseCase<C, R> {

  /** Does what the command says. */
  R handle(C command);
}
