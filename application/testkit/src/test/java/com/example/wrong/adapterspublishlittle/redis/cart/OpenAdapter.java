package com.example.wrong.adapterspublishlittle.redis.cart;

import com.example.wrong.adapterspublishlittle.application.cart.port.Carts;

/** Wrong: not final. */
public class OpenAdapter implements Carts {

  @Override
  public int count() {
    return 0;
  }
}
