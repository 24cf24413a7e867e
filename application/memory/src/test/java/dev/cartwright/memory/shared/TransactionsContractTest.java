package dev.cartwright.memory.shared;

import static dev.cartwright.memory.shared.ContractProof.requireFailure;

import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.application.shared.port.Transactions;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. All transactions here are wrong. */
class TransactionsContractTest {

  @Test
  void catchesTransactionsThatKeepNothing() {
    requireFailure(KeepsNothing.class, "R1: after a commit every write is visible to all");
  }

  @Test
  void catchesTransactionsThatAlwaysCommit() {
    requireFailure(
        AlwaysCommits.class, "R2: a rollback answers its value and takes every write back");
  }

  @Test
  void catchesTransactionsThatUndoTooMuch() {
    requireFailure(UndoesTooMuch.class, "R2: a rollback takes back nothing else");
  }

  @Test
  void catchesTransactionsThatKeepTheWritesOfAFailure() {
    requireFailure(
        AlwaysCommits.class,
        "R3: an exception takes every write back and reaches the caller as it is");
  }

  @Test
  void catchesTransactionsWithoutTheGuard() {
    requireFailure(Unguarded.class, "R4: a remote call inside fails, and its transaction with it");
    requireFailure(
        Unguarded.class, "R4: a transaction in a transaction fails, and the outer one with it");
  }

  /** A right store; the wrong transactions below are put in front of it. */
  abstract static class Wrong extends InMemoryStoreTest implements Transactions {

    @Override
    protected Transactions transactions() {
      return this;
    }
  }

  static final class KeepsNothing extends Wrong {
    @Override
    public <T> T inTransaction(Supplier<Outcome<T>> work) {
      return store.inTransaction(() -> new Rollback<>(work.get().value()));
    }
  }

  static final class AlwaysCommits extends Wrong {
    @Override
    public <T> T inTransaction(Supplier<Outcome<T>> work) {
      return RemoteCallGuard.duringTransaction(work).value();
    }
  }

  static final class UndoesTooMuch extends Wrong {

    private boolean forgetful;

    @Override
    protected boolean isStored(UUID mark) {
      return super.isStored(mark) && !forgetful;
    }

    @Override
    public <T> T inTransaction(Supplier<Outcome<T>> work) {
      return store.inTransaction(() -> {
        Outcome<T> outcome = work.get();
        forgetful = outcome instanceof Rollback<T>;
        return outcome;
      });
    }
  }

  static final class Unguarded extends Wrong {
    @Override
    public <T> T inTransaction(Supplier<Outcome<T>> work) {
      return store.atomically(() -> work.get().value());
    }
  }
}
