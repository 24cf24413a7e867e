package dev.cartwright.postgres.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.OrderBooks;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderAccount;
import dev.cartwright.domain.shared.Deviation;
import dev.cartwright.domain.shared.Invariant;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.order.OrderBooksContract;
import dev.cartwright.testkit.fixture.OrderHistories;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresOrderBooksIT extends OrderBooksContract {

  private final PostgresTestDatabase database = PostgresTestDatabase.fresh(StoredContext.ORDER);

  @Override
  protected OrderBooks books() {
    return new PostgresOrderBooks(database.dsl());
  }

  @Override
  protected OrderRepository orders() {
    return new PostgresOrderRepository(database.dsl());
  }

  @Override
  protected OrderChanges changes() {
    return new PostgresOrderChanges(database.dsl());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }

  @Test
  void anOrderThatLostALineIsNamed() {
    Order order = confirmed();
    damage("delete from order_line where line_number = 1");

    assertThat(found())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.invariant()).isEqualTo(Invariant.I8);
          assertThat(it.subject()).isEqualTo("order " + order.snapshot().id());
        });
  }

  @Test
  void anOrderWithAnotherPriceIsNamed() {
    Order order = confirmed();
    damage("update order_line set unit_price_minor = unit_price_minor - 1");
    damage("update orders set subtotal_minor = subtotal_minor - 1, total_minor = total_minor - 1");

    assertThat(found())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.subject()).isEqualTo("order " + order.snapshot().id());
          assertThat(it.expected()).contains("total", "line 1");
        });
  }

  @Test
  void twoOrdersOfOneRequestAreNamed() {
    Order one = confirmed();
    Order two = confirmed();
    damage("drop index order_change_key");
    damage("alter table order_change drop constraint order_change_user_id_order_id_fkey");
    damage("alter table order_line drop constraint order_line_user_id_order_id_fkey");
    damage("alter table order_timeline drop constraint order_timeline_user_id_order_id_fkey");
    for (String table : List.of("orders", "order_line", "order_timeline", "order_change")) {
      damage("update %s set user_id = '%s'".formatted(table, one.snapshot().owner()));
    }
    damage("update order_change set request_id = 'same'");

    assertThat(found())
        .extracting(Deviation::found)
        .containsExactlyInAnyOrder(
            "also order " + one.snapshot().id(), "also order " + two.snapshot().id());
  }

  private Order confirmed() {
    return new OrderHistories(orders(), changes()).confirmed();
  }

  private void damage(String sql) {
    assertThat(database.dsl().execute(sql)).isNotNegative();
  }

  private List<Deviation> found() {
    List<OrderAccount> accounts = books().orders(PageRequest.first(50)).items();
    return accounts.stream()
        .flatMap(account -> account.deviations(Map.of()).stream())
        .filter(it -> it.invariant() == Invariant.I8)
        .toList();
  }
}
