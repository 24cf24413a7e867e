package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.RequestId;

/**
 * What makes two requests the same one: the same id, sent by the same requester to the same method
 * about what belongs to the same owner.
 *
 * @param owner whose data the request is about, as text; never who happens to call
 * @param method the name of the use case
 * @param requester who asks, as {@link Caller#requesterFor} tells
 * @param requestId what the client sent
 */
public record IdempotencyKey(String owner, String method, String requester, RequestId requestId) {

  /** Checks that all parts are there. */
  public IdempotencyKey {
    requireNonNull(owner, "owner");
    requireNonNull(method, "method");
    requireNonNull(requester, "requester");
    requireNonNull(requestId, "requestId");
  }
}
