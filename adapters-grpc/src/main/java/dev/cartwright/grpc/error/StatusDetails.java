package dev.cartwright.grpc.error;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.QuotaFailure;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import dev.cartwright.domain.shared.ResourceName;
import dev.cartwright.domain.shared.Violation;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Builds a {@code google.rpc.Status} with each type of detail at most once (AIP-193), small enough
 * for gRPC's metadata limit.
 */
final class StatusDetails {

  /** The most violations that one status lists. */
  static final int VIOLATIONS_MAX = 20;

  /** The most bytes that the violations of one status take. */
  static final int VIOLATION_BYTES_MAX = 4096;

  private static final String OMITTED = "omitted_count";
  private static final String DOMAIN = "cartwright.dev";
  private static final String TYPE_PREFIX = "type.googleapis.com";

  private final Status.Builder status;
  private final Map<String, String> metadata;
  private final String reason;

  StatusDetails(Code code, String message, String reason, Map<String, String> metadata) {
    this.status = Status.newBuilder().setCode(code.getNumber()).setMessage(message);
    this.reason = reason;
    this.metadata = new LinkedHashMap<>(metadata);
  }

  @CanIgnoreReturnValue
  StatusDetails resource(ResourceName resource) {
    return add(
        ResourceInfo.newBuilder()
            .setResourceType(resource.type())
            .setResourceName(resource.id())
            .build());
  }

  @CanIgnoreReturnValue
  StatusDetails retryAfter(java.time.Duration delay) {
    Duration.Builder proto =
        Duration.newBuilder().setSeconds(delay.getSeconds()).setNanos(delay.getNano());
    return add(RetryInfo.newBuilder().setRetryDelay(proto).build());
  }

  @CanIgnoreReturnValue
  StatusDetails preconditions(List<Violation> violations) {
    PreconditionFailure.Builder failure = PreconditionFailure.newBuilder();
    fitting(violations, StatusDetails::precondition).forEach(failure::addViolations);
    return add(failure.build());
  }

  @CanIgnoreReturnValue
  StatusDetails quota(String subject, String description) {
    return add(
        QuotaFailure.newBuilder()
            .addViolations(
                QuotaFailure.Violation.newBuilder().setSubject(subject).setDescription(description))
            .build());
  }

  @CanIgnoreReturnValue
  StatusDetails badRequest(List<FieldProblem> problems) {
    BadRequest.Builder bad = BadRequest.newBuilder();
    fitting(problems, StatusDetails::fieldViolation).forEach(bad::addFieldViolations);
    return add(bad.build());
  }

  StatusRuntimeException toException() {
    ErrorInfo info =
        ErrorInfo.newBuilder().setReason(reason).setDomain(DOMAIN).putAllMetadata(metadata).build();
    status.addDetails(0, pack(info));
    return StatusProto.toStatusRuntimeException(status.build());
  }

  private static PreconditionFailure.Violation precondition(Violation violation) {
    return PreconditionFailure.Violation.newBuilder()
        .setType(violation.type())
        .setSubject(violation.subject())
        .setDescription(violation.message())
        .build();
  }

  private static BadRequest.FieldViolation fieldViolation(FieldProblem problem) {
    return BadRequest.FieldViolation.newBuilder()
        .setField(problem.field())
        .setReason(problem.reason())
        .setDescription(problem.description())
        .build();
  }

  /**
   * Keeps as many as the limits allow, and says in the metadata how many were left out; a refusal
   * that was kept may have lost some already.
   */
  private <T, M extends Message> List<M> fitting(List<T> all, Function<T, M> toMessage) {
    int bytes = 0;
    int count = 0;
    List<M> messages = all.stream().limit(VIOLATIONS_MAX).map(toMessage).toList();
    for (M message : messages) {
      bytes += message.getSerializedSize();
      if (bytes > VIOLATION_BYTES_MAX) {
        break;
      }
      count++;
    }
    if (count < all.size()) {
      int before = Integer.parseInt(metadata.getOrDefault(OMITTED, "0"));
      metadata.put(OMITTED, Integer.toString(before + all.size() - count));
    }
    return messages.subList(0, count);
  }

  @CanIgnoreReturnValue
  private StatusDetails add(Message detail) {
    status.addDetails(pack(detail));
    return this;
  }

  private static Any pack(Message detail) {
    return Any.pack(detail, TYPE_PREFIX);
  }
}
