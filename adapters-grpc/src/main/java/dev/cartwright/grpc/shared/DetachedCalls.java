package dev.cartwright.grpc.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.RemoteCallGuard;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.AbstractBlockingStub;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Calls one other service for work that is written down already and will be done, whoever waits for
 * it: the client's cancel does not tear it off, and it is done on the account of this service
 * alone. Never inside a transaction, never without a deadline: that of the call that is served,
 * less {@link #ANSWER_RESERVE}, so that there is time to say how things stand.
 *
 * @param <S> the blocking stub
 */
public final class DetachedCalls<S extends AbstractBlockingStub<S>> {

  /** The part of a served call's time that is kept for its answer. */
  public static final Duration ANSWER_RESERVE = Duration.ofMillis(200);

  private final String port;
  private final S stub;
  private final Duration timeout;

  /** Creates calls in the name of {@code port} that wait at most {@code timeout} each. */
  public DetachedCalls(String port, S stub, Duration timeout) {
    this.port = requireNonNull(port, "port");
    this.stub = requireNonNull(stub, "stub");
    this.timeout = requireNonNull(timeout, "timeout");
  }

  /**
   * Returns what {@code call} answers, or what a refusal with one of these reasons means.
   *
   * @throws PortException.Unavailable for every status that says nothing of what was asked
   * @throws PortException.CorruptData if the service holds the request for invalid, and the reason
   *     is none of these
   */
  public <R> R get(Function<S, R> call, Map<String, Supplier<R>> reasons) {
    RemoteCallGuard.check(port);
    long nanos = nanosToWait();
    if (nanos <= 0) {
      throw new PortException.Unavailable(port, null);
    }
    try {
      S limited = stub.withDeadlineAfter(nanos, TimeUnit.NANOSECONDS);
      return detached(() -> call.apply(limited));
    } catch (StatusRuntimeException e) {
      return meaningOf(e, reasons).get();
    }
  }

  private <R> Supplier<R> meaningOf(StatusRuntimeException e, Map<String, Supplier<R>> reasons) {
    String reason = RefusalReasons.of(e);
    Supplier<R> meaning = reasons.get(reason);
    if (meaning != null) {
      return meaning;
    }
    if (e.getStatus().getCode() == Status.Code.INVALID_ARGUMENT) {
      throw new PortException.CorruptData(port + " holds a request for invalid: " + reason, e);
    }
    throw new PortException.Unavailable(port, e);
  }

  /** A fork has neither the cancellation nor the deadline of the call that is served. */
  private static <R> R detached(Supplier<R> call) {
    Context fork = Context.current().fork();
    Context before = fork.attach();
    try {
      return call.get();
    } finally {
      fork.detach(before);
    }
  }

  private long nanosToWait() {
    Deadline deadline = Context.current().getDeadline();
    return deadline == null
        ? timeout.toNanos()
        : Math.min(
            timeout.toNanos(),
            deadline.timeRemaining(TimeUnit.NANOSECONDS) - ANSWER_RESERVE.toNanos());
  }
}
