package dev.cartwright.memory.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.application.shared.port.Afterwards;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * {@link Afterwards} without threads of its own: whoever wants the work to be done calls {@link
 * #runAll}.
 */
public final class InMemoryAfterwards implements Afterwards {

  private final int worksMax;
  private final Queue<Runnable> works = new ArrayDeque<>();

  /** Creates an empty queue of that many places. */
  public InMemoryAfterwards(int worksMax) {
    this.worksMax = worksMax;
  }

  @Override
  public boolean accept(Runnable work) {
    RemoteCallGuard.check("Afterwards");
    requireNonNull(work, "work");
    synchronized (works) {
      return works.size() < worksMax && works.offer(work);
    }
  }

  /** Does what was accepted, in that order, on this thread; what fails is left undone. */
  public void runAll() {
    for (Runnable work = next(); work != null; work = next()) {
      try {
        work.run();
      } catch (RuntimeException e) {
        // Whoever handed it over has something else that makes it good.
      }
    }
  }

  /** Drops what was accepted, as if the process had died. */
  public void dropAll() {
    synchronized (works) {
      works.clear();
    }
  }

  private @Nullable Runnable next() {
    synchronized (works) {
      return works.poll();
    }
  }
}
