package dev.cartwright.memory.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.application.shared.port.Afterwards;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** {@link Afterwards} on other threads, of which no more than so many work or wait at once. */
public final class BoundedAfterwards implements Afterwards {

  private final Executor executor;
  private final Semaphore free;
  private final Consumer<Throwable> failures;

  /**
   * Creates an adapter.
   *
   * @param executor where the work is done; a virtual thread for each is best
   * @param worksMax how much work may be accepted and not done
   * @param failures is told what failed work threw
   */
  public BoundedAfterwards(Executor executor, int worksMax, Consumer<Throwable> failures) {
    this.executor = requireNonNull(executor, "executor");
    this.free = new Semaphore(worksMax);
    this.failures = requireNonNull(failures, "failures");
  }

  @Override
  public boolean accept(Runnable work) {
    RemoteCallGuard.check("Afterwards");
    if (!free.tryAcquire()) {
      return false;
    }
    boolean started = false;
    try {
      executor.execute(() -> run(work));
      started = true;
    } finally {
      if (!started) {
        free.release();
      }
    }
    return true;
  }

  private void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      failures.accept(e);
    } finally {
      free.release();
    }
  }
}
