package dev.cartwright.application.shared.port;

/**
 * Does after an answer what the answer need not wait for. Safe for use by many threads.
 *
 * <p>What is handed over may be lost, with the process for example: only what something else makes
 * good, a durable task for example, belongs here.
 */
@FunctionalInterface
public interface Afterwards {

  /**
   * Hands work over, to be done once, soon, outside of any transaction.
   *
   * <p>R1: what is accepted is done, and not on the caller's time. R2: what is not accepted is
   * never done. R3: work that fails harms neither the caller nor other work. R4: fails inside a
   * transaction, which could still be rolled back.
   *
   * @return true if it will be done, false if there is too much to do already
   */
  boolean accept(Runnable work);
}
