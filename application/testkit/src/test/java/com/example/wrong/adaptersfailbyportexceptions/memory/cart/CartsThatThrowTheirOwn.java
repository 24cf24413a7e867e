package com.example.wrong.adaptersfailbyportexceptions.memory.cart;

/** Wrong: an exception that the core does not expect. */
final class CartsThatThrowTheirOwn {

  private CartsThatThrowTheirOwn() {}

  static String find(boolean there) {
    if (!there) {
      throw new UnsupportedOperationException("not yet");
    }
    return "a cart";
  }
}
