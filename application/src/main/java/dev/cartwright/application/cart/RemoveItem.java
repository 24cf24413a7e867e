package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/** Use case: a shopper takes a product out of the cart. */
@FunctionalInterface
public interface RemoveItem
    extends UseCase<RemoveItem.Command, Result<Reply<Cart.Snapshot>, CartError>> {

  /**
   * Removes all units of the product. A product that is not in the cart is no mistake, so that a
   * repeat of the call has the same outcome. Asks no other context.
   *
   * @return the cart as it stands; or {@link CartError.AccessDenied}, {@link
   *     CartError.IdempotencyKeyReused} or {@link CartError.EtagMismatch}
   */
  @Override
  Result<Reply<Cart.Snapshot>, CartError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param user whose cart to change
   * @param product the product to remove
   * @param etag the state of the cart that the caller has seen, if he says so
   * @param requestId the idempotency key, if the caller sent one
   */
  record Command(
      Caller caller,
      UserId user,
      ProductId product,
      Optional<Etag> etag,
      Optional<RequestId> requestId) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(user, "user");
      requireNonNull(product, "product");
      requireNonNull(etag, "etag");
      requireNonNull(requestId, "requestId");
    }
  }
}
