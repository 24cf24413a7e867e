package com.example.wrong.adapterspasscontracts.application.cart.port;

/** A port. */
@FunctionalInterface
public interface Carts {

  /** Returns how many there are. */
  int count();
}
