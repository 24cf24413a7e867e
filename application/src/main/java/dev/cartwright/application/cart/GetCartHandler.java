package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.cart.port.ProductCatalog;
import dev.cartwright.application.cart.port.UserDirectory;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.CartLine;
import dev.cartwright.domain.cart.CartReview;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.util.Set;
import java.util.stream.Collectors;

/** The standard {@link GetCart}. */
public final class GetCartHandler implements GetCart {

  private final CartRepository carts;
  private final UserDirectory users;
  private final ProductCatalog catalog;

  /** Creates the use case on top of its three ports. */
  public GetCartHandler(CartRepository carts, UserDirectory users, ProductCatalog catalog) {
    this.carts = requireNonNull(carts, "carts");
    this.users = requireNonNull(users, "users");
    this.catalog = requireNonNull(catalog, "catalog");
  }

  @Override
  public Result<CartReview, CartError> handle(Query query) {
    return Access.check(query.caller(), query.user())
        .flatMap(this::known)
        .map(this::cart)
        .map(cart ->
            switch (query.view()) {
              case BASIC -> CartReview.basic(cart);
              case FULL -> full(cart);
            });
  }

  private Result<UserId, CartError> known(UserId user) {
    return switch (users.standingOf(user)) {
      case ACTIVE, SUSPENDED -> Result.ok(user);
      case UNKNOWN -> Result.err(new CartError.UserNotFound(user));
    };
  }

  private Cart.Snapshot cart(UserId user) {
    return carts.find(user).map(Cart::stored).orElseGet(() -> Cart.Snapshot.none(user));
  }

  private CartReview full(Cart.Snapshot cart) {
    Set<ProductId> products =
        cart.lines().stream().map(CartLine::product).collect(Collectors.toUnmodifiableSet());
    try {
      return CartReview.against(cart, catalog.offersFor(products));
    } catch (PortException.Unavailable | PortException.CorruptData e) {
      return CartReview.stale(cart);
    }
  }
}
