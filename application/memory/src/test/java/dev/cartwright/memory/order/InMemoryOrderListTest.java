package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.contract.order.OrderListContract;

class InMemoryOrderListTest extends OrderListContract {

  private final InMemoryOrderRepository orders = new InMemoryOrderRepository(new InMemoryStore());

  @Override
  protected OrderRepository orders() {
    return orders;
  }
}
