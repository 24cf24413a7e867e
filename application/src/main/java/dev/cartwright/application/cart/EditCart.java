package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartChange;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.RequestMark;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;
import java.util.function.Function;

/**
 * The step that all changes of carts share: read the cart, let it decide, save it.
 *
 * <p>A use case of its own so that a lost race repeats this step alone, by {@code Retrying}, and
 * not the questions to other contexts before it. Callers have checked who asks.
 */
@FunctionalInterface
public interface EditCart extends UseCase<EditCart.Command, Result<CartChange, CartError>> {

  /**
   * Changes the user's cart; one that does not exist is opened, and saved if the change leaves
   * something in it or to be remembered. What is not changed is not saved.
   *
   * @return what became of the change, with the cart as it is kept now; or its refusal
   */
  @Override
  Result<CartChange, CartError> handle(Command command);

  /**
   * The request.
   *
   * @param user whose cart to change
   * @param change what to do with it; may run more than once
   */
  record Command(UserId user, Function<Cart, Result<CartChange, CartError>> change) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(user, "user");
      requireNonNull(change, "change");
    }

    /** Returns the request to make a change once for each idempotency key. */
    static Command once(
        UserId user,
        Optional<RequestMark> request,
        Function<Cart, Result<Cart, CartError>> change) {
      return new Command(user, cart -> cart.once(request, change));
    }
  }
}
