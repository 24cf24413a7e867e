package dev.cartwright.simulator.world;

import dev.cartwright.application.product.port.StockRepository;

/** Hands out every adapter as it is. A test plants a fault by handing out one that is wrong. */
public class Wiring {

  /** Creates a wiring without faults. */
  public Wiring() {}

  /** Returns the stock that products are taken from. */
  protected StockRepository stock(StockRepository real) {
    return real;
  }
}
