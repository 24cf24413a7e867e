package dev.cartwright.grpc.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.Backoff;
import io.grpc.Context;
import io.grpc.Deadline;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Tries again, after a random while that grows, as long as the call has time left.
 *
 * <p>Without a deadline there are at most as many retries as the limits say.
 */
public final class DeadlineBackoff implements Backoff {

  private static final long FIRST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final Limits limits;

  /** Creates a back-off within these limits. */
  public DeadlineBackoff(Limits limits) {
    this.limits = requireNonNull(limits, "limits");
  }

  @Override
  public boolean awaitRetry(int retry) {
    long ceiling = FIRST_WAIT_NANOS << Math.min(retry, limits.doublingsMax());
    long wait = ThreadLocalRandom.current().nextLong(ceiling);
    if (retry > limits.retriesMax() || !hasTimeFor(wait)) {
      return false;
    }
    LockSupport.parkNanos(wait);
    return !Thread.currentThread().isInterrupted();
  }

  private boolean hasTimeFor(long waitNanos) {
    Deadline deadline = Context.current().getDeadline();
    long reserve = TimeUnit.MILLISECONDS.toNanos(limits.reserveMillis());
    return deadline == null || deadline.timeRemaining(TimeUnit.NANOSECONDS) - reserve > waitNanos;
  }

  /**
   * When to give up.
   *
   * @param retriesMax the most retries
   * @param reserveMillis how long before the call's deadline no retry begins, in milliseconds
   * @param doublingsMax how often the longest wait doubles, from 2 ms on
   */
  public record Limits(int retriesMax, int reserveMillis, int doublingsMax) {

    /** Three retries, for stores where a lost race is rare. */
    public static final Limits FEW = new Limits(3, 100, 5);

    /**
     * Until there is just time to answer how things stand; looks less often the longer it takes.
     */
    public static final Limits UNTIL_ANSWER =
        new Limits(1000, (int) DetachedCalls.ANSWER_RESERVE.toMillis(), 8);

    /** Until 100 ms before the deadline, for stores where many race for one aggregate. */
    public static final Limits UNTIL_DEADLINE = new Limits(1000, 100, 5);
  }
}
