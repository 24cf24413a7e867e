package dev.cartwright.postgres.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.postgres.shared.FaultyStatements;
import dev.cartwright.postgres.shared.PostgresDatabase;
import dev.cartwright.postgres.shared.PostgresSettings;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Changes;
import dev.cartwright.testkit.fixture.Orders;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * One thread parks a change again and again, and another one works on it under its order's lock.
 */
@Timeout(120)
class OrderDeadlocksIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ROUNDS = 40;

  /** The server takes a second to notice each. */
  private static final int BLOCKED_ROUNDS = 3;

  private final PostgresSettings settings =
      PostgresTestDatabase.migrated(StoredContext.ORDER).withTimeouts(PATIENCE, PATIENCE, PATIENCE);

  @Test
  void theOrderBeforeItsChangeNeverBlocks() {
    assertThat(brokenOff(new FaultyStatements("what is not there", ""), ROUNDS)).isZero();
  }

  @Test
  void theChangeBeforeItsOrderDoes() {
    FaultyStatements unsorted =
        new FaultyStatements(
            "^select 1 as \"one\" from \"orders\" where .* for update$",
            """
            with change as materialized (
              select order_id from order_change
              where user_id = cast(? as uuid) and order_id = cast(? as uuid) for update),
            pause as materialized (select pg_sleep(0.02) from change)
            select 1 as "one" from pause, orders join change using (order_id) for update of orders
            """);

    assertThat(brokenOff(unsorted, BLOCKED_ROUNDS)).isPositive();
    assertThat(unsorted.wasUsed()).isTrue();
  }

  /** Returns how many transactions the server broke off since two of them blocked each other. */
  private int brokenOff(FaultyStatements fault, int times) {
    try (PostgresDatabase database = PostgresDatabase.open(settings)) {
      DSLContext dsl = database.dsl();
      OrderRepository orders = new PostgresOrderRepository(dsl);
      OrderChanges changes = new PostgresOrderChanges(dsl);
      Order order = orders.save(Orders.confirmed());
      OrderChange change = Changes.additionTo(order, 1);
      assertThat(changes.insert(change)).isTrue();
      ChangeWatch parking = new PostgresChangeWatch(fault.in(dsl));
      CyclicBarrier round = new CyclicBarrier(2);

      List<Callable<Integer>> threads =
          List.of(
              () -> rounds(times, round, () -> park(parking, change.id())),
              () -> rounds(times, round, () -> work(dsl, orders, change.id())));

      return Race.between(threads).stream().mapToInt(Integer::intValue).sum();
    }
  }

  private static int rounds(int times, CyclicBarrier round, Runnable work) throws Exception {
    int brokenOff = 0;
    for (int i = 0; i < times; i++) {
      int unused = round.await(1, TimeUnit.MINUTES);
      try {
        work.run();
      } catch (PortException.StaleWrite | DataAccessException e) {
        brokenOff++;
      }
    }
    return brokenOff;
  }

  private static void park(ChangeWatch watch, ChangeId change) {
    assertThat(watch.park(change, ChangeStep.CONCLUDE, "odd", Orders.TIME)).isTrue();
  }

  /** Does what closes a change, as far as locks go: the order, then the change. */
  private static void work(DSLContext dsl, OrderRepository orders, ChangeId change) {
    dsl.transaction(() -> {
      assertThat(orders.lock(change.owner(), change.order())).isPresent();
      boolean unused = new PostgresChangeWatch(dsl).unpark(change);
      new PostgresChangeWatch(dsl).recordFailure(change, "none");
    });
  }
}
