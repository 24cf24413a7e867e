package com.example.righttests;

import com.example.right.application.cart.port.Carts;
import com.example.right.memory.cart.InMemoryCarts;
import com.example.right.testkit.contract.cart.CartsContract;

/** An adapter's whole test. */
final class InMemoryCartsTest extends CartsContract {

  @Override
  protected Carts carts() {
    return new InMemoryCarts();
  }
}
