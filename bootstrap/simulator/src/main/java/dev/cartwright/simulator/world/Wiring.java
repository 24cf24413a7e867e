package dev.cartwright.simulator.world;

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
}
