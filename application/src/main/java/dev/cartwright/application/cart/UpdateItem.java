package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.TargetQuantity;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/** Use case: a shopper sets how many units of a product are in the cart. */
@FunctionalInterface
public interface UpdateItem
    extends UseCase<UpdateItem.Command, Result<Reply<Cart.Snapshot>, CartError>> {

  /**
   * Sets the units; none takes the product out, if it is there. Asks no other context: units can be
   * taken out of a cart whatever became of its user and its products.
   *
   * @return the cart as it stands; or {@link CartError.AccessDenied}, {@link
   *     CartError.IdempotencyKeyReused}, {@link CartError.EtagMismatch} or {@link
   *     CartError.ItemNotFound}
   */
  @Override
  Result<Reply<Cart.Snapshot>, CartError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param user whose cart to change
   * @param product the product, which is in the cart
   * @param quantity how many units there are to be
   * @param etag the state of the cart that the caller has seen, if he says so
   * @param requestId the idempotency key, if the caller sent one
   */
  record Command(
      Caller caller,
      UserId user,
      ProductId product,
      TargetQuantity quantity,
      Optional<Etag> etag,
      Optional<RequestId> requestId) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(user, "user");
      requireNonNull(product, "product");
      requireNonNull(quantity, "quantity");
      requireNonNull(etag, "etag");
      requireNonNull(requestId, "requestId");
    }
  }
}
