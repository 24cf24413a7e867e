package dev.cartwright.gateway;

import dev.cartwright.grpc.error.Statuses;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells clients what went wrong behind the gateway. What a service said passes as it is. What the
 * gateway's own client says names addresses and time-outs, and is put in other words.
 */
final class BackendFailures {

  private static final Logger LOGGER = LoggerFactory.getLogger(BackendFailures.class);

  private BackendFailures() {}

  static StatusRuntimeException tell(
      MethodDescriptor<?, ?> method, Status status, Metadata trailers) {
    if (trailers.containsKey(ForwardedMetadata.DETAILS)) {
      return status.asRuntimeException(trailers);
    }
    String name = method.getFullMethodName();
    return switch (status.getCode()) {
      case UNAVAILABLE -> {
        LOGGER.warn("{} failed: {}", name, status);
        yield Statuses.unavailable();
      }
      case DEADLINE_EXCEEDED -> Statuses.deadlineExceeded();
      case CANCELLED ->
          Status.CANCELLED.withDescription("The call was cancelled.").asRuntimeException();
      case UNIMPLEMENTED -> Statuses.unimplemented(name);
      default -> {
        String incident = UUID.randomUUID().toString();
        LOGGER.error("{} failed, incident {}: {}", name, incident, status, status.getCause());
        yield Statuses.internal(incident);
      }
    };
  }
}
