package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.OrderNumbers;
import dev.cartwright.testkit.contract.order.OrderNumbersContract;

class RandomOrderNumbersTest extends OrderNumbersContract {

  private final RandomOrderNumbers numbers = new RandomOrderNumbers();

  @Override
  protected OrderNumbers numbers() {
    return numbers;
  }
}
