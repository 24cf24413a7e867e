package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.ORDER_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.Order;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.order.OrderRepositoryContract;
import dev.cartwright.testkit.fixture.Orders;
import org.junit.jupiter.api.Test;

class PostgresOrderRepositoryIT extends OrderRepositoryContract {

  private final PostgresTestDatabase database = PostgresTestDatabase.shared(StoredContext.ORDER);

  @Override
  protected OrderRepository orders() {
    return new PostgresOrderRepository(database.dsl());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }

  @Test
  void anOrderThatBreaksAnInvariantIsCorrupt() {
    Order.Snapshot saved = orders().save(Orders.confirmed()).snapshot();
    assertThat(
            database
                .dsl()
                .deleteFrom(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.eq(saved.id().value()))
                .execute())
        .isEqualTo(2);

    assertThatThrownBy(() -> orders().find(saved.owner(), saved.id()))
        .isInstanceOf(PortException.CorruptData.class);
  }
}
