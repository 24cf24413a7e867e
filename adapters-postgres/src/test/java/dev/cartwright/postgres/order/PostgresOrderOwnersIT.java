package dev.cartwright.postgres.order;

import dev.cartwright.application.order.port.OrderOwners;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.order.OrderOwnersContract;
import org.jooq.DSLContext;

class PostgresOrderOwnersIT extends OrderOwnersContract {

  private final DSLContext dsl = PostgresTestDatabase.shared(StoredContext.ORDER).dsl();

  @Override
  protected OrderOwners owners() {
    return new PostgresOrderOwners(dsl);
  }

  @Override
  protected OrderRepository orders() {
    return new PostgresOrderRepository(dsl);
  }
}
