package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.RequestMark;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.Result;
import java.util.Optional;

/** The standard {@link UpdateItem}. */
public final class UpdateItemHandler implements UpdateItem {

  private final EditCart edit;

  /** Creates the use case on top of the step that changes a cart. */
  public UpdateItemHandler(EditCart edit) {
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
        "UpdateItem",
        command.requestId(),
        command.caller(),
        command.user(),
        Fingerprint.form()
            .with("product_id", command.product())
            .with("quantity", command.quantity().units())
            .with("etag", command.etag()));
  }

  private static Result<Cart, CartError> change(Cart cart, Command command) {
    return cart.matching(command.etag())
        .flatMap(seen -> seen.set(command.product(), command.quantity()));
  }
}
