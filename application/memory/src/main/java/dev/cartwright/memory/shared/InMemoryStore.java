package dev.cartwright.memory.shared;

import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.application.shared.port.Transactions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One context's store in memory: several {@linkplain InMemoryTable tables} and the transactions
 * over them. It forgets everything when the process ends.
 *
 * <p>Safe for use by many threads. One thread at a time is in the store, for as long as its
 * transaction or its single operation takes, so transactions see no other's half-done work.
 */
public final class InMemoryStore implements Transactions {

  private final ReentrantLock lock = new ReentrantLock();

  /** How to take back what the present transaction wrote, newest first; guarded by the lock. */
  private final Deque<Runnable> undo = new ArrayDeque<>();

  /** Creates an empty store. */
  public InMemoryStore() {}

  /** Adds an empty table to this store. */
  public <K, V> InMemoryTable<K, V> newTable() {
    return new InMemoryTable<>(this);
  }

  @Override
  public <T> T inTransaction(Supplier<Outcome<T>> work) {
    return RemoteCallGuard.duringTransaction(() ->
        atomically(() -> {
          int before = undo.size();
          Outcome<T> outcome = work.get();
          if (outcome instanceof Rollback<T>) {
            undoTo(before);
          }
          return outcome.value();
        }));
  }

  /**
   * Does several things with tables of this store as one, in the transaction of this thread if
   * there is one. If {@code work} throws, what it wrote is taken back; what the transaction wrote
   * before it is not.
   */
  public <R> R atomically(Supplier<R> work) {
    lock.lock();
    int before = undo.size();
    boolean done = false;
    try {
      R answer = work.get();
      done = true;
      return answer;
    } finally {
      if (!done) {
        undoTo(before);
      }
      if (lock.getHoldCount() == 1) {
        undo.clear();
      }
      lock.unlock();
    }
  }

  /** Does what {@link #atomically} does, without an answer. */
  public void inOneStep(Runnable work) {
    boolean unused =
        atomically(() -> {
          work.run();
          return true;
        });
  }

  /** Remembers how to take back the write that follows; called while the lock is held. */
  void onUndo(Runnable takeBack) {
    undo.push(takeBack);
  }

  private void undoTo(int size) {
    while (undo.size() > size) {
      undo.pop().run();
    }
  }
}
