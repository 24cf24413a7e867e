package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.requireFailure;

import dev.cartwright.application.order.port.OrderBooks;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.OrderAccount;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.contract.order.OrderBooksContract;
import dev.cartwright.testkit.fixture.SteppedTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches books that break it. */
class OrderBooksContractTest {

  @Test
  void catchesBooksThatLookAtTheChangesBefore() {
    requireFailure(Torn.class, "R1: whatever is written meanwhile, an order is of one moment");
    requireFailure(Torn.class, "R1: an order is shown with all of its changes, in order");
  }

  @Test
  void catchesBooksThatStartEveryPageAnew() {
    requireFailure(Forgetful.class, "R3: page by page every order is met once");
  }

  @Test
  void catchesBooksThatFindEverything() {
    requireFailure(Torn.class, "R4: orders are found by id, unknown ones are not");
  }

  /** Right books; what extends them is wrong in the methods that it overrides. */
  abstract static class Contract extends OrderBooksContract implements OrderBooks {

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryOrderRepository orders = new InMemoryOrderRepository(store);
    private final InMemoryOrderChanges changes = new InMemoryOrderChanges(store, new SteppedTime());
    final OrderBooks right = changes.books(orders);

    @Override
    protected OrderBooks books() {
      return this;
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

    @Override
    public Page<OrderAccount> orders(PageRequest page) {
      return right.orders(page);
    }

    @Override
    public List<OrderAccount> orders(Set<OrderId> ids) {
      return right.orders(ids);
    }
  }

  /** Has looked at the changes before the last one came. */
  static final class Torn extends Contract {
    @Override
    public Page<OrderAccount> orders(PageRequest page) {
      return right.orders(page).map(Torn::before);
    }

    @Override
    public List<OrderAccount> orders(Set<OrderId> ids) {
      return right.orders(PageRequest.first(50)).items().stream().map(Torn::before).toList();
    }

    private static OrderAccount before(OrderAccount account) {
      OrderAccount.Sound now = (OrderAccount.Sound) account;
      List<OrderChange> changes = now.changes();
      return new OrderAccount.Sound(
          now.state(), changes.subList(0, changes.size() - 1), now.twins());
    }
  }

  static final class Forgetful extends Contract {
    @Override
    public Page<OrderAccount> orders(PageRequest page) {
      return new Page<>(right.orders(PageRequest.first(1)).items(), Optional.empty());
    }
  }
}
