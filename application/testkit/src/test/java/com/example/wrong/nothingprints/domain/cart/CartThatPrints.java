package com.example.wrong.nothingprints.domain.cart;

/** Wrong: writes to the standard streams. */
final class CartThatPrints {

  private CartThatPrints() {}

  static void show() {
    System.out.println("a cart");
  }
}
