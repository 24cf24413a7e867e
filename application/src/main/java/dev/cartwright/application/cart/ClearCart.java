package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/** Use case: a shopper empties the cart. */
@FunctionalInterface
public interface ClearCart extends UseCase<ClearCart.Command, Result<Cart.Snapshot, CartError>> {

  /**
   * Removes everything. Asks no other context.
   *
   * @return the empty cart; or {@link CartError.AccessDenied} or {@link CartError.EtagMismatch}
   */
  @Override
  Result<Cart.Snapshot, CartError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param user whose cart to empty
   * @param etag the state of the cart that the caller has seen, if he says so
   */
  record Command(Caller caller, UserId user, Optional<Etag> etag) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(user, "user");
      requireNonNull(etag, "etag");
    }
  }
}
