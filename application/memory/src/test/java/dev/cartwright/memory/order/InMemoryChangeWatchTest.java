package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.contract.order.ChangeWatchContract;
import dev.cartwright.testkit.fixture.SteppedTime;

class InMemoryChangeWatchTest extends ChangeWatchContract {

  private final InMemoryStore store = new InMemoryStore();
  private final SteppedTime time = new SteppedTime();
  private final InMemoryOrderRepository orders = new InMemoryOrderRepository(store);
  private final InMemoryOrderChanges changes = new InMemoryOrderChanges(store, time);
  private final ChangeWatch watch = changes.watch(orders);

  @Override
  protected ChangeWatch watch() {
    return watch;
  }

  @Override
  protected OrderChanges changes() {
    return changes;
  }

  @Override
  protected OrderRepository orders() {
    return orders;
  }

  @Override
  protected Transactions transactions() {
    return store;
  }

  @Override
  protected void letTimePass(ChangeId change) {
    time.step(ChangeWatch.TIME_TO_CONCLUDE.plusMillis(1));
  }
}
