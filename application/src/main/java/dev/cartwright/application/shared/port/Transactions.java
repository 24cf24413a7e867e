package dev.cartwright.application.shared.port;

import java.util.function.Supplier;

/**
 * Makes several writes of one context's store happen together or not at all. Safe for use by many
 * threads.
 *
 * <p>The repositories of the same store join the transaction of the thread they are called on.
 */
public interface Transactions {

  /**
   * Runs {@code work} in a transaction (READ COMMITTED) and ends it as the outcome says.
   *
   * <p>R1: after {@link Commit} every write of the work is visible to all. R2: after {@link
   * Rollback} none is, and the value is answered all the same. R3: after an exception none is, and
   * the exception reaches the caller as it is. R4: the work runs inside {@code RemoteCallGuard}, so
   * that a remote call, or a transaction in a transaction, fails. R5: the work may run more than
   * once if the store breaks off a run for a deadlock; only the last run has effects.
   *
   * @throws dev.cartwright.application.shared.PortException.Unavailable if the store does not
   *     answer; the writes may be there, all of them, or not
   */
  <T> T inTransaction(Supplier<Outcome<T>> work);

  /**
   * How a transaction ends, and what it answers.
   *
   * @param <T> what is answered
   */
  sealed interface Outcome<T> {

    /** Returns what the transaction answers. */
    T value();
  }

  /**
   * Keeps the writes.
   *
   * @param value what is answered
   */
  record Commit<T>(T value) implements Outcome<T> {}

  /**
   * Takes the writes back.
   *
   * @param value what is answered
   */
  record Rollback<T>(T value) implements Outcome<T> {}
}
