package com.example.right.domain.cart;

import dev.cartwright.domain.shared.Result;

/**
 * A cart.
 *
 * @param units how much is in it
 */
public record Cart(int units) {

  /** Returns a cart with one more unit, or a refusal. */
  public Result<Cart, CartError> addOne() {
    return units < 999 ? Result.ok(new Cart(units + 1)) : Result.err(new CartError.Full());
  }
}
