package dev.cartwright.grpc.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.grpc.error.Statuses;
import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whatever a service throws: a status as it is, a failure of a port as {@link Statuses}
 * says, a bug as INTERNAL with an incident id under which the log tells the rest. What gRPC refuses
 * on its own, like a message that is none, is answered in the same form.
 */
public final class ErrorInterceptor implements ServerInterceptor {

  private static final Logger LOGGER = LoggerFactory.getLogger(ErrorInterceptor.class);

  private static final Metadata.Key<byte[]> DETAILS =
      Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

  private final IdGenerator incidentIds;

  /** Creates an interceptor that names incidents by ids from {@code incidentIds}. */
  public ErrorInterceptor(IdGenerator incidentIds) {
    this.incidentIds = requireNonNull(incidentIds, "incidentIds");
  }

  /**
   * Returns the service with its messages read within its interceptors, so that one of these can
   * answer what cannot be read.
   */
  public static ServerServiceDefinition readingWithin(BindableService service) {
    return ServerInterceptors.useInputStreamMessages(service.bindService());
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    ServerCall<Q, R> telling = new Telling<>(call);
    return new SimpleForwardingServerCallListener<>(next.startCall(telling, headers)) {

      private boolean refused;

      @Override
      public void onMessage(Q message) {
        try {
          super.onMessage(message);
        } catch (RuntimeException e) {
          refused = true;
          telling.close(Status.INVALID_ARGUMENT, new Metadata());
        }
      }

      @Override
      public void onHalfClose() {
        if (refused) {
          return;
        }
        try {
          super.onHalfClose();
        } catch (RuntimeException e) {
          StatusRuntimeException status =
              statusOf(e, call.getMethodDescriptor().getBareMethodName());
          Metadata trailers = status.getTrailers();
          telling.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
        }
      }
    };
  }

  private StatusRuntimeException statusOf(RuntimeException thrown, @Nullable String method) {
    return switch (thrown) {
      case StatusRuntimeException status -> status;
      case PortException.Unavailable unavailable when outOfTime() -> Statuses.deadlineExceeded();
      case PortException.StaleWrite lost -> {
        LOGGER.info("{} lost a race: {}", method, lost.toString());
        yield Statuses.of(lost);
      }
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

  /** Gives what gRPC itself refuses the form of all other refusals. */
  private static final class Telling<Q, R> extends SimpleForwardingServerCall<Q, R> {

    Telling(ServerCall<Q, R> call) {
      super(call);
    }

    @Override
    public void close(Status status, Metadata trailers) {
      if (trailers.containsKey(DETAILS)) {
        super.close(status, trailers);
        return;
      }
      switch (status.getCode()) {
        case UNIMPLEMENTED ->
            refuse(Statuses.unimplemented(getMethodDescriptor().getFullMethodName()), trailers);
        // Without details, INTERNAL is gRPC's word for a call without a message, or with two.
        case INVALID_ARGUMENT, INTERNAL -> refuse(Statuses.unreadable(), trailers);
        default -> super.close(status, trailers);
      }
    }

    private void refuse(StatusRuntimeException refusal, Metadata trailers) {
      trailers.merge(requireNonNull(refusal.getTrailers(), "trailers"));
      super.close(refusal.getStatus(), trailers);
    }
  }
}
