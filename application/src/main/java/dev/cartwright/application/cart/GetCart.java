package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.CartReview;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;

/** Use case: a shopper looks at the cart. */
@FunctionalInterface
public interface GetCart extends UseCase<GetCart.Query, Result<CartReview, CartError>> {

  /**
   * Returns the user's cart, which is empty if he has none.
   *
   * <p>The full view never fails because of a product, and is stale if the catalogue gives no
   * answer of use.
   *
   * @return the cart; or {@link CartError.AccessDenied} or {@link CartError.UserNotFound}
   */
  @Override
  Result<CartReview, CartError> handle(Query query);

  /** How much to answer. */
  enum View {
    /** Products and quantities. */
    BASIC,
    /** What the catalogue says about the products too. */
    FULL
  }

  /**
   * The request.
   *
   * @param caller who asks
   * @param user whose cart it is
   * @param view how much to answer
   */
  record Query(Caller caller, UserId user, View view) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(user, "user");
      requireNonNull(view, "view");
    }
  }
}
