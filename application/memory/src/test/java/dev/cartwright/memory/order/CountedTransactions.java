package dev.cartwright.memory.order;

import dev.cartwright.application.shared.port.Transactions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Transactions that count themselves. */
final class CountedTransactions implements Transactions {

  private final Transactions right;
  private final AtomicInteger count = new AtomicInteger();

  CountedTransactions(Transactions right) {
    this.right = right;
  }

  int count() {
    return count.get();
  }

  @Override
  public <T> T inTransaction(Supplier<Outcome<T>> work) {
    count.incrementAndGet();
    return right.inTransaction(work);
  }
}
