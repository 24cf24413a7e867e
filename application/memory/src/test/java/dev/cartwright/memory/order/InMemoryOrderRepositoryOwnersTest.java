package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.OrderOwners;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.contract.order.OrderOwnersContract;

class InMemoryOrderRepositoryOwnersTest extends OrderOwnersContract {

  private final InMemoryOrderRepository orders = new InMemoryOrderRepository(new InMemoryStore());

  @Override
  protected OrderOwners owners() {
    return orders;
  }

  @Override
  protected OrderRepository orders() {
    return orders;
  }
}
