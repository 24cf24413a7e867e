package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;

/**
 * What makes a change the same as another one: at most one change has such a key.
 *
 * @param owner whose order it is
 * @param kind what the change does
 * @param requester who asked for it: {@code user} for the owner himself, or another name
 * @param requestId the idempotency key that he sent
 */
public record ChangeKey(UserId owner, ChangeKind kind, String requester, RequestId requestId) {

  /** Checks that all parts are there. */
  public ChangeKey {
    requireNonNull(owner, "owner");
    requireNonNull(kind, "kind");
    requireNonNull(requester, "requester");
    requireNonNull(requestId, "requestId");
  }
}
