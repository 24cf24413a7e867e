package dev.cartwright.simulator.client;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.world.Shop;
import java.util.Optional;
import java.util.Set;

/** A user, who fills a cart, orders, and thinks better of it. */
public final class Shopper {

  private static final int FICKLE = 9;

  private final UserId user;
  private final Chance chance;
  private final CartRequests cart;
  private final OrderRequests orders;

  /** How often an order is cancelled: out of nine other acts, so many. */
  private final int fickleness;

  /** Creates a user with an empty cart. */
  Shopper(UserId user, Shop shop, Asking asking, Chance chance) {
    this.user = requireNonNull(user, "user");
    this.chance = requireNonNull(chance, "chance");
    Caller caller = new Caller.EndUser(Optional.of(user), user.toString(), Set.of());
    this.cart = new CartRequests(user, caller, shop, asking, chance);
    this.orders = new OrderRequests(user, caller, shop, asking, chance);
    this.fickleness = chance.oneOf(1, 2, FICKLE);
  }

  /** Returns who it is. */
  public UserId user() {
    return user;
  }

  /** Returns what was asked of the cart. */
  public CartRequests cart() {
    return cart;
  }

  /** Returns what was asked for orders. */
  public OrderRequests orders() {
    return orders;
  }

  /** Does something. */
  void act() {
    switch (chance.between(1, 9 + fickleness)) {
      case 1, 2, 3 -> cart.change();
      case 4, 5, 6 -> orders.create();
      case 7, 8, 9 -> orders.add();
      default -> orders.cancel();
    }
  }
}
