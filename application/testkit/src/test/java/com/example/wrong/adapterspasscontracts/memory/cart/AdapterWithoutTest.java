package com.example.wrong.adapterspasscontracts.memory.cart;

import com.example.wrong.adapterspasscontracts.application.cart.port.Carts;

/** Wrong: no test of this name extends the port's contract. */
final class AdapterWithoutTest implements Carts {

  @Override
  public int count() {
    return 0;
  }
}
