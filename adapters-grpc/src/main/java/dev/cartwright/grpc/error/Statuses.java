package dev.cartwright.grpc.error;

import com.google.rpc.Code;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.ErrorKind;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Translates refusals, failures and bad input to statuses; the only place that names a code. */
public final class Statuses {

  /** The reason of a request with fields that cannot be used, unless all share another reason. */
  public static final String INVALID_REQUEST = "INVALID_REQUEST";

  /** The reason of a mutating request whose idempotency key is missing though it is required. */
  public static final String REQUEST_ID_REQUIRED = "REQUEST_ID_REQUIRED";

  /** The reason of a page token that is damaged, old, or of another list. */
  public static final String PAGE_TOKEN_INVALID = "PAGE_TOKEN_INVALID";

  private static final Duration RETRY_SOON = Duration.ofMillis(50);
  private static final Duration RETRY_LATER = Duration.ofSeconds(1);

  private Statuses() {}

  /** Returns the status of a refusal. */
  public static StatusRuntimeException of(DomainError error) {
    ErrorDetail detail = error.detail();
    StatusDetails status =
        new StatusDetails(
            codeOf(detail.kind()), detail.message(), detail.reason(), detail.metadata());
    detail.resource().ifPresent(status::resource);
    detail.retryAfter().ifPresent(status::retryAfter);
    if (detail.kind() == ErrorKind.LIMIT) {
      status.quota(detail.reason(), detail.message());
    }
    if (!detail.violations().isEmpty()) {
      status.preconditions(detail.violations());
    }
    return status.toException();
  }

  /** Returns the status of a failure of a port. */
  public static StatusRuntimeException of(PortException failure) {
    return switch (failure) {
      case PortException.StaleWrite stale ->
          new StatusDetails(
                  Code.ABORTED,
                  "Another request changed the same data first.",
                  "STALE_WRITE",
                  Map.of())
              .retryAfter(RETRY_SOON)
              .toException();
      case PortException.Unavailable unavailable -> unavailable();
      case PortException.CorruptData corrupt ->
          new StatusDetails(Code.DATA_LOSS, "Stored data is damaged.", "CORRUPT_DATA", Map.of())
              .toException();
    };
  }

  /** Returns the status of a request with these problems, at least one. */
  public static StatusRuntimeException ofFields(List<FieldProblem> problems) {
    List<String> reasons = problems.stream().map(FieldProblem::reason).distinct().toList();
    String reason = reasons.size() == 1 ? reasons.getFirst() : INVALID_REQUEST;
    FieldProblem first = problems.getFirst();
    String message =
        problems.size() == 1
            ? first.field() + ": " + first.description()
            : problems.size() + " fields of the request cannot be used.";
    return new StatusDetails(Code.INVALID_ARGUMENT, message, reason, Map.of())
        .badRequest(problems)
        .toException();
  }

  /** Returns the status of a call to a part of the system that does not answer. */
  public static StatusRuntimeException unavailable() {
    return new StatusDetails(
            Code.UNAVAILABLE,
            "A part of the system does not answer.",
            "DEPENDENCY_UNAVAILABLE",
            Map.of())
        .retryAfter(RETRY_LATER)
        .toException();
  }

  /** Returns the status of a request that the edge refuses before it reaches a service. */
  public static StatusRuntimeException atTheEdge(Code code, String reason, String message) {
    return new StatusDetails(code, message, reason, Map.of()).toException();
  }

  /** Returns the status of a server that has as much to do as it can. */
  public static StatusRuntimeException overloaded() {
    return new StatusDetails(Code.RESOURCE_EXHAUSTED, "The server is busy.", "OVERLOADED", Map.of())
        .retryAfter(RETRY_LATER)
        .toException();
  }

  /** Returns the status of a call whose time ran out. */
  public static StatusRuntimeException deadlineExceeded() {
    return new StatusDetails(
            Code.DEADLINE_EXCEEDED, "The call took too long.", "DEADLINE_EXCEEDED", Map.of())
        .toException();
  }

  /** Returns the status of a method that this server does not have yet. */
  public static StatusRuntimeException unimplemented(String method) {
    return new StatusDetails(
            Code.UNIMPLEMENTED,
            "The method " + method + " is not available.",
            "METHOD_UNAVAILABLE",
            Map.of("method", method))
        .toException();
  }

  /** Returns the status of a call whose message is missing, doubled, or not what the proto says. */
  public static StatusRuntimeException unreadable() {
    return atTheEdge(
        Code.INVALID_ARGUMENT,
        "MALFORMED_REQUEST",
        "The call does not carry one message of the method's type.");
  }

  /** Returns the status of a bug; the log tells more under the same incident id. */
  public static StatusRuntimeException internal(String incidentId) {
    return new StatusDetails(
            Code.INTERNAL,
            "Something went wrong; the operators find it under the incident id.",
            "INTERNAL",
            Map.of("incident_id", incidentId))
        .toException();
  }

  private static Code codeOf(ErrorKind kind) {
    return switch (kind) {
      case INVALID -> Code.INVALID_ARGUMENT;
      case NOT_FOUND -> Code.NOT_FOUND;
      case CONFLICT -> Code.ALREADY_EXISTS;
      case PRECONDITION, LIMIT -> Code.FAILED_PRECONDITION;
      case FORBIDDEN -> Code.PERMISSION_DENIED;
      case UNAUTHENTICATED -> Code.UNAUTHENTICATED;
      case CONCURRENCY -> Code.ABORTED;
    };
  }
}
