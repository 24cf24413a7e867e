package dev.cartwright.memory.cart;

import dev.cartwright.application.cart.port.FirstVersions;
import dev.cartwright.testkit.contract.cart.FirstVersionsContract;

class RandomFirstVersionsTest extends FirstVersionsContract {

  @Override
  protected FirstVersions versions() {
    return new RandomFirstVersions();
  }
}
