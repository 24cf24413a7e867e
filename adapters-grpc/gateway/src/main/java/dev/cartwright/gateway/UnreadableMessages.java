package dev.cartwright.gateway;

import com.google.protobuf.InvalidProtocolBufferException;
import com.linecorp.armeria.common.RequestContext;
import com.linecorp.armeria.common.grpc.GrpcExceptionHandlerFunction;
import dev.cartwright.grpc.error.FieldProblem;
import dev.cartwright.grpc.error.Statuses;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers INVALID_ARGUMENT for messages that are not what the proto says, field by name. */
final class UnreadableMessages implements GrpcExceptionHandlerFunction {

  private static final String WHOLE = "body";

  @Override
  public @Nullable Status apply(
      RequestContext context, Status status, Throwable cause, Metadata trailers) {
    @Nullable StatusRuntimeException refused =
        switch (cause) {
          case MalformedFieldsException json -> Statuses.ofFields(json.problems());
          case InvalidProtocolBufferException json ->
              Statuses.ofFields(List.of(problem(json.getMessage())));
          case StatusRuntimeException e
              when e.getCause() instanceof InvalidProtocolBufferException ->
              Statuses.unreadable();
          default -> null;
        };
    if (refused == null) {
      return null;
    }
    trailers.merge(ForwardedMetadata.ofError(refused.getTrailers()));
    return refused.getStatus();
  }

  private static FieldProblem problem(@Nullable String message) {
    String text = message == null ? "not readable" : message;
    return new FieldProblem(WHOLE, Statuses.INVALID_REQUEST, text);
  }
}
