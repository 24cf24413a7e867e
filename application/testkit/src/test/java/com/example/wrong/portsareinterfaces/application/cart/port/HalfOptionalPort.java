package com.example.wrong.portsareinterfaces.application.cart.port;

/** Wrong: a port with a method that need not be fulfilled. */
interface HalfOptionalPort {

  default boolean isFulfilled() {
    return false;
  }
}
