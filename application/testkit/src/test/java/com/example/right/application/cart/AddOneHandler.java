package com.example.right.application.cart;

import com.example.right.application.cart.port.Carts;
import com.example.right.domain.cart.Cart;
import com.example.right.domain.cart.CartError;
import dev.cartwright.domain.shared.Result;

/** Adds one unit. */
public final class AddOneHandler {

  private final Carts carts;

  /** Creates the use case on its port. */
  public AddOneHandler(Carts carts) {
    this.carts = carts;
  }

  /** Adds one unit. */
  public Result<Cart, CartError> handle() {
    return carts.find().addOne().map(carts::save);
  }
}
