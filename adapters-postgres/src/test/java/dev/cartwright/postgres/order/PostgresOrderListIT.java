package dev.cartwright.postgres.order;

import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.order.OrderListContract;

class PostgresOrderListIT extends OrderListContract {

  @Override
  protected OrderRepository orders() {
    return new PostgresOrderRepository(PostgresTestDatabase.shared(StoredContext.ORDER).dsl());
  }
}
