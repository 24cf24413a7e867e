package dev.cartwright.simulator.client;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.AddItem;
import dev.cartwright.application.cart.ClearCart;
import dev.cartwright.application.cart.RemoveItem;
import dev.cartwright.application.cart.UpdateItem;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.TargetQuantity;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.network.Endpoint;
import dev.cartwright.simulator.world.CartService;
import dev.cartwright.simulator.world.Shop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a user asks of his cart. */
public final class CartRequests {

  private static final int UNITS_MAX = 3;

  private final UserId user;
  private final Caller caller;
  private final CartService carts;
  private final List<ProductId> wares;
  private final Asking asking;
  private final Chance chance;
  private final List<Asked<?, Result<Reply<Cart.Snapshot>, CartError>>> all = new ArrayList<>();

  CartRequests(UserId user, Caller caller, Shop shop, Asking asking, Chance chance) {
    this.user = requireNonNull(user, "user");
    this.caller = requireNonNull(caller, "caller");
    this.carts = shop.carts();
    this.wares = shop.wares();
    this.asking = requireNonNull(asking, "asking");
    this.chance = requireNonNull(chance, "chance");
  }

  /** Returns everything that was asked. */
  public List<Asked<?, Result<Reply<Cart.Snapshot>, CartError>>> all() {
    return Collections.unmodifiableList(all);
  }

  /** Changes the cart in one way or another; mostly adds to it. */
  void change() {
    ProductId ware = chance.oneOf(wares);
    Optional<RequestId> key = Optional.of(new RequestId("cart-" + all.size()));
    int units = chance.between(1, UNITS_MAX);
    switch (chance.between(1, 7)) {
      case 1 -> ask(carts.clearCart(), new ClearCart.Command(caller, user, Optional.empty(), key));
      case 2 ->
          ask(
              carts.updateItem(),
              new UpdateItem.Command(
                  caller, user, ware, new TargetQuantity(units), Optional.empty(), key));
      case 3 ->
          ask(
              carts.removeItem(),
              new RemoveItem.Command(caller, user, ware, Optional.empty(), key));
      default ->
          ask(carts.addItem(), new AddItem.Command(caller, user, ware, new Quantity(units), key));
    }
  }

  private <C> void ask(Endpoint<C, Result<Reply<Cart.Snapshot>, CartError>> endpoint, C command) {
    Asked<C, Result<Reply<Cart.Snapshot>, CartError>> asked = new Asked<>(endpoint, command);
    all.add(asked);
    asking.ask(asked);
  }
}
