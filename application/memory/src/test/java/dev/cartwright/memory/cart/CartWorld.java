package dev.cartwright.memory.cart;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.cartwright.application.cart.AddItem;
import dev.cartwright.application.cart.AddItemHandler;
import dev.cartwright.application.cart.ClearCart;
import dev.cartwright.application.cart.ClearCartHandler;
import dev.cartwright.application.cart.EditCart;
import dev.cartwright.application.cart.EditCartHandler;
import dev.cartwright.application.cart.GetCart;
import dev.cartwright.application.cart.GetCartHandler;
import dev.cartwright.application.cart.RemoveItem;
import dev.cartwright.application.cart.RemoveItemHandler;
import dev.cartwright.application.cart.SettleOrder;
import dev.cartwright.application.cart.SettleOrderHandler;
import dev.cartwright.application.cart.UpdateItem;
import dev.cartwright.application.cart.UpdateItemHandler;
import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.cart.port.UserDirectory.Standing;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartLine;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.fixture.Carts;
import dev.cartwright.testkit.fixture.Offers;
import dev.cartwright.testkit.fixture.SteppedTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The use cases of carts on adapters in memory, and somebody who shops. */
final class CartWorld {

  /** A customer who is none of those whose carts are looked at. */
  static final Caller STRANGER =
      new Caller.EndUser(Optional.of(new UserId(UUID.randomUUID())), "stranger", Set.of());

  final SteppedTime time = new SteppedTime();
  final InMemoryUserDirectory users = new InMemoryUserDirectory();
  final InMemoryProductCatalog catalog = new InMemoryProductCatalog();
  final CartRepository carts = new InMemoryCartRepository(time);

  final EditCart editCart = new EditCartHandler(carts, new RandomFirstVersions());
  final AddItem addItem = new AddItemHandler(users, catalog, editCart);
  final UpdateItem updateItem = new UpdateItemHandler(editCart);
  final RemoveItem removeItem = new RemoveItemHandler(editCart);
  final ClearCart clearCart = new ClearCartHandler(editCart);
  final SettleOrder settleOrder = new SettleOrderHandler(editCart, time);
  final GetCart getCart = new GetCartHandler(carts, users, catalog);

  final UserId shopper = user(Standing.ACTIVE);
  final Caller caller = new Caller.EndUser(Optional.of(shopper), "shopper", Set.of());

  /** Makes a user. */
  UserId user(Standing standing) {
    UserId user = new UserId(UUID.randomUUID());
    users.put(user, standing);
    return user;
  }

  /** Makes a product that is for sale. */
  Offer forSale() {
    return known(Offers.forSale());
  }

  /** Makes a product of that offer. */
  Offer known(Offer offer) {
    catalog.put(offer);
    return offer;
  }

  /** Puts lines into the shopper's cart and returns it. */
  @CanIgnoreReturnValue
  Cart.Snapshot cartWith(CartLine... lines) {
    Cart cart =
        Arrays.stream(lines).reduce(Carts.emptyCart(shopper), Carts::with, (one, other) -> other);
    return carts.save(cart).stored();
  }

  /** Returns the shopper's cart as it is kept. */
  Cart.Snapshot kept() {
    return carts.find(shopper).map(Cart::stored).orElseGet(() -> Cart.Snapshot.none(shopper));
  }
}
