package com.example.wrong.adapterspasscontracts.memory.cart;

import com.example.wrong.adapterspasscontracts.application.cart.port.Carts;

/** Wrong: its test extends nothing. */
final class AdapterWithAnotherTest implements Carts {

  @Override
  public int count() {
    return 0;
  }
}
