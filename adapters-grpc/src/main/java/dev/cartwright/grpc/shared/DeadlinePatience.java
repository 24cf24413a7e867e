package dev.cartwright.grpc.shared;

import io.grpc.Context;
import io.grpc.Deadline;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How long the present call may wait for somebody else: until its caller can still be told that it
 * was in vain.
 */
public final class DeadlinePatience implements Supplier<Duration> {

  /** How long before the deadline the waiting ends. */
  static final Duration RESERVE = Duration.ofMillis(200);

  /** For calls without a deadline. */
  static final Duration WITHOUT_DEADLINE = Duration.ofSeconds(1);

  /** Creates a patience that all calls may share. */
  public DeadlinePatience() {}

  /** Returns how long it may wait; nothing, or less, if it is too late. */
  @Override
  public Duration get() {
    Deadline deadline = Context.current().getDeadline();
    return deadline == null
        ? WITHOUT_DEADLINE
        : Duration.ofNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS)).minus(RESERVE);
  }
}
