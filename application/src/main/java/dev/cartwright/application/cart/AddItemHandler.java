package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.port.ProductCatalog;
import dev.cartwright.application.cart.port.UserDirectory;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartChange;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.CartLine;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.cart.RequestMark;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;
import java.util.function.Function;

/** The standard {@link AddItem}. */
public final class AddItemHandler implements AddItem {

  private final UserDirectory users;
  private final ProductCatalog catalog;
  private final EditCart edit;

  /** Creates the use case on top of its two ports and the step that changes a cart. */
  public AddItemHandler(UserDirectory users, ProductCatalog catalog, EditCart edit) {
    this.users = requireNonNull(users, "users");
    this.catalog = requireNonNull(catalog, "catalog");
    this.edit = requireNonNull(edit, "edit");
  }

  @Override
  public Result<Reply<Cart.Snapshot>, CartError> handle(Command command) {
    return Access.check(command.caller(), command.user())
        .flatMap(user -> add(command))
        .map(Replies::of);
  }

  private Result<CartChange, CartError> add(Command command) {
    return edit.handle(EditCart.Command.once(command.user(), markOf(command), additionOf(command)));
  }

  /**
   * Asks who wants what. Also a refusal, or a failure, goes to the cart, which knows whether the
   * request was done before.
   */
  private Function<Cart, Result<Cart, CartError>> additionOf(Command command) {
    try {
      Result<CartLine, CartError> line =
          shopper(command.user())
              .flatMap(user -> offer(command.product()))
              .map(offer -> offer.lineOf(command.quantity()));
      return cart -> line.flatMap(cart::add);
    } catch (PortException.Unavailable e) {
      return cart -> {
        throw e;
      };
    }
  }

  private static Optional<RequestMark> markOf(Command command) {
    return RequestMarks.of(
        "AddItem",
        command.requestId(),
        command.caller(),
        command.user(),
        Fingerprint.form()
            .with("product_id", command.product())
            .with("quantity", command.quantity().units()));
  }

  private Result<UserId, CartError> shopper(UserId user) {
    return switch (users.standingOf(user)) {
      case ACTIVE -> Result.ok(user);
      case SUSPENDED -> Result.err(new CartError.UserSuspended(user));
      case UNKNOWN -> Result.err(new CartError.UserNotFound(user));
    };
  }

  private Result<Offer, CartError> offer(ProductId product) {
    return catalog
        .offerFor(product)
        .map(offer ->
            offer.purchasable()
                ? Result.<Offer, CartError>ok(offer)
                : Result.<Offer, CartError>err(new CartError.ProductNotPurchasable(product)))
        .orElseGet(() -> Result.err(new CartError.ProductNotFound(product)));
  }
}
