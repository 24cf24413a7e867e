package dev.cartwright.application.cart;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.cart.RequestMark;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/** What makes two requests about a cart the same one. */
final class RequestMarks {

  private RequestMarks() {}

  /**
   * Returns the mark of a request, or empty if it has no idempotency key.
   *
   * @param form what is asked for; who asks is added here, since a cart keeps the keys of its user
   *     and of staff in one place
   */
  static Optional<RequestMark> of(
      String method,
      Optional<RequestId> requestId,
      Caller caller,
      UserId user,
      Fingerprint.Form form) {
    return requestId.map(id ->
        RequestMark.of(
            method, id, form.with("requester", caller.requesterFor(user)).fingerprint()));
  }
}
