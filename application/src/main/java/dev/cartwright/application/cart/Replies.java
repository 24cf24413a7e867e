package dev.cartwright.application.cart;

import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartChange;
import dev.cartwright.domain.cart.CartChange.Outcome;

/** What the use cases answer that change a cart: always the cart as it stands now. */
final class Replies {

  private Replies() {}

  static Reply<Cart.Snapshot> of(CartChange change) {
    return new Reply<>(change.cart().snapshot(), change.outcome() == Outcome.MADE_BEFORE);
  }
}
