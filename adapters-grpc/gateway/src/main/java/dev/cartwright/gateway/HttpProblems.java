package dev.cartwright.gateway;

import com.google.rpc.Code;
import com.google.rpc.Status;
import com.linecorp.armeria.common.HttpStatus;
import dev.cartwright.grpc.error.Statuses;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.jspecify.annotations.Nullable;

/** Says in the services' terms what is wrong with an HTTP request that never reached them. */
final class HttpProblems {

  private HttpProblems() {}

  /** Returns the status of a request that HTTP refuses with this code. */
  static Status status(HttpStatus http, @Nullable Throwable cause) {
    return switch (http.code()) {
      case 400 -> status(Code.INVALID_ARGUMENT, "MALFORMED_REQUEST", malformed(cause));
      case 404 -> status(Code.NOT_FOUND, "PATH_UNKNOWN", "There is nothing at this path.");
      case 405 ->
          status(Code.UNIMPLEMENTED, "METHOD_NOT_ALLOWED", "This path does not have this method.");
      case 408 ->
          status(Code.DEADLINE_EXCEEDED, "REQUEST_TOO_SLOW", "The request came too slowly.");
      case 413 -> status(Code.INVALID_ARGUMENT, "BODY_TOO_LARGE", "The body is too large.");
      case 415 ->
          status(
              Code.INVALID_ARGUMENT,
              "MEDIA_TYPE_UNKNOWN",
              "The body is not JSON, or its Content-Type does not say so.");
      case 503 -> status(Code.UNAVAILABLE, "SHUTTING_DOWN", "The gateway is shutting down.");
      case 504 -> status(Code.DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED", "The call took too long.");
      default -> other(http);
    };
  }

  /** Returns the status of an error without details. */
  static Status plain(io.grpc.Status status) {
    String message = status.getDescription();
    return Status.newBuilder()
        .setCode(status.getCode().value())
        .setMessage(message == null ? status.getCode().name() : message)
        .build();
  }

  private static Status other(HttpStatus http) {
    return http.isClientError()
        ? status(Code.INVALID_ARGUMENT, "BAD_REQUEST", http.reasonPhrase())
        : status(Code.INTERNAL, "INTERNAL", "Something went wrong.");
  }

  /** Armeria's own texts are about the request only; those of others may be about the server. */
  private static String malformed(@Nullable Throwable cause) {
    return cause instanceof IllegalArgumentException && cause.getMessage() != null
        ? "The request cannot be read: " + cause.getMessage()
        : "The request cannot be read.";
  }

  private static Status status(Code code, String reason, String message) {
    StatusRuntimeException refused = Statuses.atTheEdge(code, reason, message);
    return StatusProto.fromStatusAndTrailers(refused.getStatus(), refused.getTrailers());
  }
}
