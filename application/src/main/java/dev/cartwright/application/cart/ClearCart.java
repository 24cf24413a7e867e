package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/** Use case: a shopper empties the cart. */
@FunctionalInterface
public interface ClearCart
    extends UseCase<ClearCart.Command, Result<Reply<Cart.Snapshot>, CartError>> {

  /**
   * Removes everything. Asks no other context.
   *
   * @return the cart as it stands, which a repeat does not empty again; or {@link
   *     CartError.AccessDenied}, {@link CartError.IdempotencyKeyReused} or {@link
   *     CartError.EtagMismatch}
   */
  @Override
  Result<Reply<Cart.Snapshot>, CartError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param user whose cart to empty
   * @param etag the state of the cart that the caller has seen, if he says so
   * @param requestId the idempotency key, if the caller sent one
   */
  record Command(Caller caller, UserId user, Optional<Etag> etag, Optional<RequestId> requestId) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(user, "user");
      requireNonNull(etag, "etag");
      requireNonNull(requestId, "requestId");
    }
  }
}
