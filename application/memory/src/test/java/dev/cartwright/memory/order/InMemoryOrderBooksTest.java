package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.OrderBooks;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.contract.order.OrderBooksContract;
import dev.cartwright.testkit.fixture.SteppedTime;

class InMemoryOrderBooksTest extends OrderBooksContract {

  private final InMemoryStore store = new InMemoryStore();
  private final InMemoryOrderRepository orders = new InMemoryOrderRepository(store);
  private final InMemoryOrderChanges changes = new InMemoryOrderChanges(store, new SteppedTime());

  @Override
  protected OrderBooks books() {
    return changes.books(orders);
  }

  @Override
  protected OrderRepository orders() {
    return orders;
  }

  @Override
  protected OrderChanges changes() {
    return changes;
  }

  @Override
  protected Transactions transactions() {
    return store;
  }
}
