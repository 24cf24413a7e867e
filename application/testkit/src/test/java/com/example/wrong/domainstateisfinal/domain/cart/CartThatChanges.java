package com.example.wrong.domainstateisfinal.domain.cart;

/** Wrong: state that changes. */
final class CartThatChanges {

  private int units;

  CartThatChanges(int units) {
    this.units = units;
  }

  int units() {
    return units;
  }

  void setUnits(int units) {
    this.units = units;
  }
}
