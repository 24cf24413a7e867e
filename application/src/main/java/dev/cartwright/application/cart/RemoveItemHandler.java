package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.RequestMark;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.Result;
import java.util.Optional;

/** The standard {@link RemoveItem}. */
public final class RemoveItemHandler implements RemoveItem {

  private final EditCart edit;

  /** Creates the use case on top of the step that changes a cart. */
  public RemoveItemHandler(EditCart edit) {
    this.edit = requireNonNull(edit, "edit");
  }

  @Override
  public Result<Reply<Cart.Snapshot>, CartError> handle(Command command) {
    return Access.check(command.caller(), command.user())
        .flatMap(user ->
            edit.handle(
                EditCart.Command.once(user, markOf(command), cart -> change(cart, command))))
        .map(Replies::of);
  }

  private static Optional<RequestMark> markOf(Command command) {
    return RequestMarks.of(
        "RemoveItem",
        command.requestId(),
        command.caller(),
        command.user(),
        Fingerprint.form().with("product_id", command.product()).with("etag", command.etag()));
  }

  private static Result<Cart, CartError> change(Cart cart, Command command) {
    return cart.matching(command.etag()).map(seen -> seen.remove(command.product()));
  }
}
