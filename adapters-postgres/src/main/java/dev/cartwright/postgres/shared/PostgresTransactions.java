package dev.cartwright.postgres.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.application.shared.port.Transactions;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** {@link Transactions} of one database; all statements of the same {@link DSLContext} join. */
public final class PostgresTransactions implements Transactions {

  private static final int RUNS_MAX = 3;
  private static final int PAUSE_MILLIS_MIN = 10;
  private static final int PAUSE_MILLIS_MAX = 50;

  private final DSLContext dsl;

  /** Creates transactions for what uses {@code dsl}, whose provider is bound to the thread. */
  public PostgresTransactions(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  @Override
  public <T> T inTransaction(Supplier<Outcome<T>> work) {
    return RemoteCallGuard.duringTransaction(() -> {
      for (int run = 1; run < RUNS_MAX; run++) {
        try {
          return runOnce(work);
        } catch (RuntimeException e) {
          if (!Failures.isBrokenOff(e)) {
            throw e;
          }
          letOthersFinish();
        }
      }
      return runOnce(work);
    });
  }

  /** Whoever won the deadlock needs a moment to take the lock that this thread has let go. */
  private static void letOthersFinish() {
    long millis = ThreadLocalRandom.current().nextLong(PAUSE_MILLIS_MIN, PAUSE_MILLIS_MAX);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private <T> T runOnce(Supplier<Outcome<T>> work) {
    AtomicReference<Outcome<T>> outcome = new AtomicReference<>();
    try {
      dsl.transaction(() -> {
        outcome.set(work.get());
        if (outcome.get() instanceof Rollback<T>) {
          throw new RollbackAsked();
        }
      });
    } catch (RollbackAsked e) {
      // Done.
    } catch (DataAccessException e) {
      throw Failures.translate("Transactions", e);
    }
    return outcome.get().value();
  }

  /** Makes jOOQ roll back, which it does for exceptions only. */
  private static final class RollbackAsked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RollbackAsked() {
      super("rollback as asked", null, false, false);
    }
  }
}
