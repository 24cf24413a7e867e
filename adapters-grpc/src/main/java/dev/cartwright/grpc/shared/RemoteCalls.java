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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Calls one other service in the name of one port: never inside a transaction, never without a
 * deadline, which comes before that of the call that is served, and with that service's statuses
 * kept out of this context.
 *
 * @param <S> the blocking stub
 */
public final class RemoteCalls<S extends AbstractBlockingStub<S>> {

  /** This part of the time that a served call has left is not spent on waiting: a fifth. */
  private static final int RESERVED_PART = 5;

  private final String port;
  private final S stub;
  private final Duration timeout;

  /** Creates calls in the name of {@code port} that wait at most {@code timeout} each. */
  public RemoteCalls(String port, S stub, Duration timeout) {
    this.port = requireNonNull(port, "port");
    this.stub = requireNonNull(stub, "stub");
    this.timeout = requireNonNull(timeout, "timeout");
  }

  /**
   * Returns what {@code call} answers, or empty for NOT_FOUND.
   *
   * @throws PortException.Unavailable for every other status
   */
  public <R> Optional<R> find(Function<S, R> call) {
    RemoteCallGuard.check(port);
    try {
      return Optional.of(call.apply(stub.withDeadlineAfter(nanosToWait(), TimeUnit.NANOSECONDS)));
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
        return Optional.empty();
      }
      throw new PortException.Unavailable(port, e);
    }
  }

  /**
   * Returns what {@code call} answers.
   *
   * @throws PortException.Unavailable for every status but OK
   */
  public <R> R get(Function<S, R> call) {
    return find(call).orElseThrow(() -> new PortException.Unavailable(port, null));
  }

  /** Keeps a part of the served call's time, for whoever can go on without an answer. */
  private long nanosToWait() {
    Deadline deadline = Context.current().getDeadline();
    if (deadline == null) {
      return timeout.toNanos();
    }
    long remaining = deadline.timeRemaining(TimeUnit.NANOSECONDS);
    return Math.min(timeout.toNanos(), remaining - remaining / RESERVED_PART);
  }
}
