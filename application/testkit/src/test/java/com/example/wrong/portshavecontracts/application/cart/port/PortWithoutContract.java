package com.example.wrong.portshavecontracts.application.cart.port;

/** Wrong: nobody tests what it promises. */
@FunctionalInterface
interface PortWithoutContract {

  /** Returns how many there are. */
  int count();
}
