package dev.cartwright.postgres.order;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.order.OrderChangesContract;

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
}
