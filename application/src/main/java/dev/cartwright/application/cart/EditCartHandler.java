package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.cart.port.FirstVersions;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartChange;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.shared.Result;

/** The standard {@link EditCart}. */
public final class EditCartHandler implements EditCart {

  private final CartRepository carts;
  private final FirstVersions versions;

  /** Creates the use case on top of its two ports. */
  public EditCartHandler(CartRepository carts, FirstVersions versions) {
    this.carts = requireNonNull(carts, "carts");
    this.versions = requireNonNull(versions, "versions");
  }

  @Override
  public Result<CartChange, CartError> handle(Command command) {
    Cart cart =
        carts.find(command.user()).orElseGet(() -> Cart.open(command.user(), versions.next()));
    return command
        .change()
        .apply(cart)
        .map(change -> change.cart().isChanged() ? change.with(carts.save(change.cart())) : change);
  }
}
