package dev.cartwright.postgres.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.fixture.Changes;
import dev.cartwright.testkit.fixture.Orders;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no row of a change can be, whoever writes it. */
class ChangeConstraintsIT {

  private final DSLContext dsl = PostgresTestDatabase.shared(StoredContext.ORDER).dsl();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind = 'CREATE'",
        "no = 0",
        "no = 1000000",
        "state = 'DONE'",
        "state = 'APPLIED'",
        "state = 'REJECTED'",
        "response = '{}'",
        "refusal = '{}'",
        "lines = '[]'",
        "kind = 'CANCEL', lines = '[]'",
        "deadline = NULL",
        "attempts = -1",
        "last_error = repeat('x', 501)",
        "parked_at = now()",
        "parked_at = now(), last_error = 'odd', state = 'APPLIED', response = '{}'",
      })
  void aWrongChangeIsRefused(String assignment) {
    ChangeId change = pending();

    assertThatThrownBy(() -> set(assignment, change))
        .isInstanceOf(IntegrityConstraintViolationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = 'APPLIED', response = '{}'",
        "state = 'REJECTED', refusal = '{}'",
        "kind = 'CANCEL', lines = '[]', deadline = NULL",
        "parked_at = now(), last_error = repeat('x', 500), attempts = 7",
      })
  void aRightOneIsNot(String assignment) {
    assertThat(set(assignment, pending())).isEqualTo(1);
  }

  /** Stores a change that adds a line. */
  private ChangeId pending() {
    Order order = new PostgresOrderRepository(dsl).save(Orders.confirmed());
    OrderChange change = Changes.additionTo(order, 1);
    assertThat(new PostgresOrderChanges(dsl).insert(change)).isTrue();
    return change.id();
  }

  private int set(String assignment, ChangeId change) {
    return dsl.execute(
        "UPDATE order_change SET " + assignment + " WHERE order_id = ? AND no = ?",
        change.order().value(),
        change.number());
  }
}
