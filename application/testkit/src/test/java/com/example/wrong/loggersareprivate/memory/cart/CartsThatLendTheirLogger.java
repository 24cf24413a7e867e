package com.example.wrong.loggersareprivate.memory.cart;

import java.util.logging.Logger;

/** Wrong: others can log under this name. */
final class CartsThatLendTheirLogger {

  static final Logger LOGGER = Logger.getLogger("carts");

  private CartsThatLendTheirLogger() {}
}
