package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.ORDER_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.order.ChangeWatchContract;
import dev.cartwright.testkit.fixture.Changes;
import dev.cartwright.testkit.fixture.Orders;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

class PostgresChangeWatchIT extends ChangeWatchContract {

  private final PostgresTestDatabase database = PostgresTestDatabase.fresh(StoredContext.ORDER);

  @Override
  protected ChangeWatch watch() {
    return new PostgresChangeWatch(database.dsl());
  }

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

  @Override
  protected void letTimePass(ChangeId change) {
    int unused =
        database
            .dsl()
            .execute(
                "UPDATE order_change SET deadline = deadline - interval '61 seconds'"
                    + " WHERE order_id = ? AND no = ?",
                change.order().value(),
                change.number());
  }

  @Test
  void whatTheServerCannotStoreIsLeftOutOfAnError() {
    OrderChange change = pending();
    String almostFull = "x".repeat(ChangeWatch.ERROR_CHARS_MAX - 1);

    watch().recordFailure(change.id(), "a\0b");
    assertThat(listed().lastError()).contains("a b");
    watch().recordFailure(change.id(), almostFull + "\ud83c\udf75");
    assertThat(listed().lastError()).contains(almostFull);
  }

  @Test
  void aDamagedChangeIsListedAllTheSame() {
    OrderChange change = pending();
    int damaged =
        database
            .dsl()
            .update(ORDER_CHANGE)
            .set(ORDER_CHANGE.TOTALS, JSONB.valueOf("{}"))
            .where(ORDER_CHANGE.ORDER_ID.eq(change.order().value()))
            .execute();

    assertThat(damaged).isEqualTo(1);
    assertThat(listed().id()).isEqualTo(change.id());
  }

  private OrderChange pending() {
    OrderChange change = Changes.additionTo(orders().save(Orders.confirmed()), 1);
    assertThat(changes().insert(change)).isTrue();
    return change;
  }

  /** Returns the only open change of this test's own database. */
  private OpenChange listed() {
    ChangeFilter all = new ChangeFilter(ChangeFilter.Which.ALL, Orders.TIME.plusSeconds(3600));
    return watch().list(all, PageRequest.first(200)).items().getFirst();
  }
}
