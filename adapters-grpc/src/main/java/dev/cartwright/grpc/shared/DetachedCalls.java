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
   * <p>Every failure names the status and its reason, and never the description, which may tell of
   * a person. A status without a reason is not from the service's own code, but from what is
   * between, or from a version that does not know the method yet.
   *
   * @throws PortException.Unavailable if it may work another time
   * @throws PortException.CorruptData if what the service holds is damaged, or if it holds the
   *     request for invalid, and the reason is none of these
   * @throws IllegalStateException for every other status: a bug, here or there
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
    Status.Code code = e.getStatus().getCode();
    if (reason.isEmpty()) {
      throw new PortException.Unavailable("%s (%s)".formatted(port, code), e);
    }
    String status = code + " " + reason;
    throw switch (code) {
      case UNAVAILABLE, DEADLINE_EXCEEDED, ABORTED, CANCELLED, RESOURCE_EXHAUSTED ->
          new PortException.Unavailable("%s (%s)".formatted(port, status), e);
      case INVALID_ARGUMENT, DATA_LOSS ->
          new PortException.CorruptData("%s answers %s".formatted(port, status), e);
      default -> new IllegalStateException("%s answers %s".formatted(port, status), e);
    };
  }

  /** The root knows nothing of the call that is served: no cancel, no deadline and no caller. */
  private static <R> R detached(Supplier<R> call) {
    Context before = Context.ROOT.attach();
    try {
      return call.get();
    } finally {
      Context.ROOT.detach(before);
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
