package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.contract.order.OrderRepositoryContract;

class InMemoryOrderRepositoryTest extends OrderRepositoryContract {

  private final InMemoryStore store = new InMemoryStore();
  private final InMemoryOrderRepository orders = new InMemoryOrderRepository(store);

  @Override
  protected OrderRepository orders() {
    return orders;
  }

  @Override
  protected Transactions transactions() {
    return store;
  }
}
