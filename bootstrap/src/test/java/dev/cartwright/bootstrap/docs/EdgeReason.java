package dev.cartwright.bootstrap.docs;

import java.util.List;

/**
 * A reason that no context gives, but the edge itself.
 *
 * @param reason the machine name
 * @param code the gRPC code
 * @param meaning what happened, and what a caller can do
 */
record EdgeReason(String reason, String code, String meaning) {

  /** All of them. */
  static final List<EdgeReason> ALL =
      List.of(
          new EdgeReason(
              "INVALID_REQUEST",
              "INVALID_ARGUMENT",
              "Fields cannot be used; `BadRequest` names each with what was expected."),
          new EdgeReason(
              "REQUEST_ID_REQUIRED",
              "INVALID_ARGUMENT",
              "The method needs a `request_id`: without one a repeat could act twice."),
          new EdgeReason(
              "PAGE_TOKEN_INVALID",
              "INVALID_ARGUMENT",
              "The page token is damaged, too old, or of another list. Begin at the first page."),
          new EdgeReason(
              "STALE_WRITE",
              "ABORTED",
              "Another request changed the same data first, again and again. Send it again."),
          new EdgeReason(
              "DEPENDENCY_UNAVAILABLE",
              "UNAVAILABLE",
              "A store or another service does not answer. A change may have happened or not."),
          new EdgeReason(
              "CORRUPT_DATA", "DATA_LOSS", "Stored data is damaged; the operators have to look."),
          new EdgeReason(
              "OVERLOADED",
              "RESOURCE_EXHAUSTED",
              "The server has as much to do as it can. Wait, then send it again."),
          new EdgeReason("DEADLINE_EXCEEDED", "DEADLINE_EXCEEDED", "The call took too long."),
          new EdgeReason(
              "METHOD_UNAVAILABLE", "UNIMPLEMENTED", "This server does not have the method yet."),
          new EdgeReason(
              "INTERNAL",
              "INTERNAL",
              "A bug; the operators find it in the log under `incident_id`."),
          new EdgeReason(
              "MALFORMED_REQUEST",
              "INVALID_ARGUMENT",
              "The HTTP request cannot be read: no JSON, or a field that does not exist."),
          new EdgeReason("PATH_UNKNOWN", "NOT_FOUND", "There is nothing at this HTTP path."),
          new EdgeReason(
              "METHOD_NOT_ALLOWED", "UNIMPLEMENTED", "The path does not have this HTTP method."),
          new EdgeReason(
              "REQUEST_TOO_SLOW", "DEADLINE_EXCEEDED", "The HTTP request came too slowly."),
          new EdgeReason(
              "BODY_TOO_LARGE", "INVALID_ARGUMENT", "The body of the HTTP request is too large."),
          new EdgeReason(
              "MEDIA_TYPE_UNKNOWN",
              "INVALID_ARGUMENT",
              "The body is not JSON, or its `Content-Type` does not say so."),
          new EdgeReason(
              "SHUTTING_DOWN", "UNAVAILABLE", "The gateway is shutting down. Send it again."),
          new EdgeReason("BAD_REQUEST", "INVALID_ARGUMENT", "HTTP refuses the request."));
}
