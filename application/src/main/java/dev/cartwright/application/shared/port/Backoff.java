package dev.cartwright.application.shared.port;

/**
 * Decides whether and when a lost race is tried again. Safe for use by many threads.
 *
 * <p>R1: however long a race goes on, it answers false in the end.
 */
@FunctionalInterface
public interface Backoff {

  /**
   * Waits before a retry, a random while so that the losers of a race do not meet again.
   *
   * @param retry 1 for the first retry, counting up
   * @return true to try again now, false if there were enough tries or no time is left
   */
  boolean awaitRetry(int retry);
}
