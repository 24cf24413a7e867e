package dev.cartwright.grpc.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.RemoteCallGuard;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.AbstractBlockingStub;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Calls one other service in the name of one port: never inside a transaction, never without a
 * deadline, and with that service's statuses kept out of this context.
 *
 * @param <S> the blocking stub
 */
public final class RemoteCalls<S extends AbstractBlockingStub<S>> {

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
      return Optional.of(
          call.apply(stub.withDeadlineAfter(timeout.toNanos(), TimeUnit.NANOSECONDS)));
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
}
