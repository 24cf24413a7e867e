package dev.cartwright.application.shared;

import java.util.function.Supplier;

/**
 * Keeps remote calls out of transactions: a lock must never wait for a network.
 *
 * <p>Every {@code Transactions} adapter runs its work inside {@link #duringTransaction}, and every
 * adapter that calls another context calls {@link #check} first.
 */
public final class RemoteCallGuard {

  private static final ThreadLocal<Boolean> IN_TRANSACTION = ThreadLocal.withInitial(() -> false);

  private RemoteCallGuard() {}

  /**
   * Runs the work of a transaction on this thread.
   *
   * @throws IllegalStateException if this thread is in a transaction already
   */
  public static <T> T duringTransaction(Supplier<T> work) {
    if (IN_TRANSACTION.get()) {
      throw new IllegalStateException("transactions do not nest");
    }
    IN_TRANSACTION.set(true);
    try {
      return work.get();
    } finally {
      IN_TRANSACTION.remove();
    }
  }

  /**
   * Fails if this thread is in a transaction.
   *
   * @throws IllegalStateException if it is: a bug of the calling use case
   */
  public static void check(String port) {
    if (IN_TRANSACTION.get()) {
      throw new IllegalStateException("remote call inside a transaction: " + port);
    }
  }
}
