package com.example.right.testkit.contract.cart;

import com.example.right.application.cart.port.Carts;

/** What every {@link Carts} has to do. */
public abstract class CartsContract {

  /** Returns the carts under test. */
  protected abstract Carts carts();
}
