package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.shared.Result;

/** The standard {@link RemoveItem}. */
public final class RemoveItemHandler implements RemoveItem {

  private final EditCart edit;

  /** Creates the use case on top of the step that changes a cart. */
  public RemoveItemHandler(EditCart edit) {
    this.edit = requireNonNull(edit, "edit");
  }

  @Override
  public Result<Cart.Snapshot, CartError> handle(Command command) {
    return Access.check(command.caller(), command.user())
        .flatMap(user -> edit.handle(new EditCart.Command(user, cart -> change(cart, command))));
  }

  private static Result<Cart, CartError> change(Cart cart, Command command) {
    return cart.matching(command.etag()).map(seen -> seen.remove(command.product()));
  }
}
