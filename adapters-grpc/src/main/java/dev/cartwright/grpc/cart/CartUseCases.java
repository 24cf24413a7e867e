package dev.cartwright.grpc.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.AddItem;
import dev.cartwright.application.cart.ClearCart;
import dev.cartwright.application.cart.GetCart;
import dev.cartwright.application.cart.RemoveItem;
import dev.cartwright.application.cart.SettleOrder;
import dev.cartwright.application.cart.UpdateItem;

/**
 * The use cases that {@link CartGrpcService} serves.
 *
 * @param getCart looks at a cart
 * @param addItem puts units of a product in
 * @param updateItem sets the units of a product
 * @param removeItem takes a product out
 * @param clearCart takes everything out
 * @param settleOrder takes out what was ordered
 */
public record CartUseCases(
    GetCart getCart,
    AddItem addItem,
    UpdateItem updateItem,
    RemoveItem removeItem,
    ClearCart clearCart,
    SettleOrder settleOrder) {

  /** Checks that all parts are there. */
  public CartUseCases {
    requireNonNull(getCart, "getCart");
    requireNonNull(addItem, "addItem");
    requireNonNull(updateItem, "updateItem");
    requireNonNull(removeItem, "removeItem");
    requireNonNull(clearCart, "clearCart");
    requireNonNull(settleOrder, "settleOrder");
  }
}
