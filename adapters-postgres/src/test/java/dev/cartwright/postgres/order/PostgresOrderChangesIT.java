package dev.cartwright.postgres.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.order.OrderChangesContract;
import dev.cartwright.testkit.fixture.Orders;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresOrderChangesIT extends OrderChangesContract {

  private final PostgresTestDatabase database = PostgresTestDatabase.shared(StoredContext.ORDER);

  @Override
  protected OrderChanges changes() {
    return new PostgresOrderChanges(database.dsl());
  }

  @Override
  protected OrderRepository orders() {
    return new PostgresOrderRepository(database.dsl());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }

  @Test
  void onlyOneChangeOfAnOrderCanBePending() {
    Order order = orders().save(Orders.confirmed());
    assertThat(changes().insert(pending(order, 1))).isTrue();

    assertThatThrownBy(() -> assertThat(changes().insert(pending(order, 2))).isFalse())
        .isInstanceOf(PortException.StaleWrite.class);
  }

  private static OrderChange pending(Order order, int number) {
    Order.Snapshot state = order.snapshot();
    return new OrderChange(
        Orders.newKey(state.owner(), ChangeKind.CANCEL),
        state.id(),
        number,
        Orders.fingerprint(),
        ChangeState.PENDING,
        List.of(),
        state.totals(),
        Optional.empty(),
        Optional.empty());
  }
}
