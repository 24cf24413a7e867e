package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderState;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches lists that break it. Every list here is wrong. */
class OrderListContractTest {

  @Test
  void catchesAListThatEndsAfterItsFirstPage() {
    assertThat(rulesBrokenBy(OnePageOnly.class)).containsExactly("R7");
  }

  @Test
  void catchesAListThatIgnoresTheFilter() {
    assertThat(rulesBrokenBy(IgnoresStates.class)).containsExactly("R7");
  }

  static final class OnePageOnly extends InMemoryOrderListTest {
    @Override
    protected OrderRepository orders() {
      return new WrongOrders(super.orders()) {
        @Override
        public Page<Order.Snapshot> list(OrderFilter filter, PageRequest page) {
          return new Page<>(super.list(filter, page).items(), Optional.empty());
        }
      };
    }
  }

  static final class IgnoresStates extends InMemoryOrderListTest {
    @Override
    protected OrderRepository orders() {
      return new WrongOrders(super.orders()) {
        @Override
        public Page<Order.Snapshot> list(OrderFilter filter, PageRequest page) {
          return super.list(
              new OrderFilter(
                  filter.owner(),
                  Set.of(OrderState.values()),
                  filter.createdFrom(),
                  filter.createdBefore(),
                  filter.sorting()),
              page);
        }
      };
    }
  }
}
