package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/** Use case: a shopper puts units of a product into the cart. */
@FunctionalInterface
public interface AddItem extends UseCase<AddItem.Command, Result<Reply<Cart.Snapshot>, CartError>> {

  /**
   * Adds the units at the price of now. Asks for the user first, then for the product, every time;
   * what they answer does not matter to a repeat of what was done before.
   *
   * @return the cart as it stands; or {@link CartError.AccessDenied}, {@link
   *     CartError.IdempotencyKeyReused}, {@link CartError.UserNotFound}, {@link
   *     CartError.UserSuspended}, {@link CartError.ProductNotFound}, {@link
   *     CartError.ProductNotPurchasable} or {@link CartError.CartFull}
   */
  @Override
  Result<Reply<Cart.Snapshot>, CartError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param user whose cart to change
   * @param product the product to add
   * @param quantity how many units
   * @param requestId the idempotency key, if the caller sent one
   */
  record Command(
      Caller caller,
      UserId user,
      ProductId product,
      Quantity quantity,
      Optional<RequestId> requestId) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(user, "user");
      requireNonNull(product, "product");
      requireNonNull(quantity, "quantity");
      requireNonNull(requestId, "requestId");
    }
  }
}
