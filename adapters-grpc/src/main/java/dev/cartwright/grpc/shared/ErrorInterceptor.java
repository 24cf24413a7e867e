package dev.cartwright.grpc.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.grpc.error.Statuses;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whatever a service throws: a status as it is, a failure of a port as {@link Statuses}
 * says, a bug as INTERNAL with an incident id under which the log tells the rest.
 */
public final class ErrorInterceptor implements ServerInterceptor {

  private static final Logger LOGGER = LoggerFactory.getLogger(ErrorInterceptor.class);

  private final IdGenerator incidentIds;

  /** Creates an interceptor that names incidents by ids from {@code incidentIds}. */
  public ErrorInterceptor(IdGenerator incidentIds) {
    this.incidentIds = requireNonNull(incidentIds, "incidentIds");
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
      @Override
      public void onHalfClose() {
        try {
          super.onHalfClose();
        } catch (RuntimeException e) {
          StatusRuntimeException status =
              statusOf(e, call.getMethodDescriptor().getBareMethodName());
          Metadata trailers = status.getTrailers();
          call.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
        }
      }
    };
  }

  private StatusRuntimeException statusOf(RuntimeException thrown, @Nullable String method) {
    return switch (thrown) {
      case StatusRuntimeException status -> status;
      case PortException.Unavailable unavailable when outOfTime() -> Statuses.deadlineExceeded();
      case PortException failure -> {
        LOGGER.warn("{} failed: {}", method, failure.toString(), failure);
        yield Statuses.of(failure);
      }
      default -> {
        String incident = incidentIds.next().toString();
        LOGGER.error("{} failed, incident {}", method, incident, thrown);
        yield Statuses.internal(incident);
      }
    };
  }

  private static boolean outOfTime() {
    Deadline deadline = Context.current().getDeadline();
    return deadline != null && deadline.isExpired();
  }
}
