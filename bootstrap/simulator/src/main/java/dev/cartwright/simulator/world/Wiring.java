package dev.cartwright.simulator.world;

import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.port.IdempotencyKeys;

/** Hands out every adapter as it is. A test plants a fault by handing out one that is wrong. */
public class Wiring {

  /** Creates a wiring without faults. */
  public Wiring() {}

  /** Returns the stock that products are taken from. */
  protected StockRepository stock(StockRepository real) {
    return real;
  }

  /** Returns what remembers the keys of the product service. */
  protected IdempotencyKeys keys(IdempotencyKeys real) {
    return real;
  }

  /** Returns the store of carts. */
  protected CartRepository carts(CartRepository real) {
    return real;
  }

  /** Returns the stores of orders. */
  protected OrderStores orders(OrderStores real) {
    return real;
  }

  /** Returns how orders take stock. */
  protected StockReservations stockOfOrders(StockReservations real) {
    return real;
  }

  /** Returns how orders are taken out of carts. */
  protected CartSettlement cartsOfOrders(CartSettlement real) {
    return real;
  }

  /** Tells whether somebody looks for changes without a task. */
  protected boolean scans() {
    return true;
  }
}
