package dev.cartwright.postgres.order;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.fixture.Results;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a client waits for when all goes well: two commits in the database of the orders, one for
 * each reservation in that of the products, and no statement that waits for somebody else.
 */
@Timeout(120)
class HealthyPathIT {

  private static final int STATEMENTS_MAX = 20;

  /** Before the first transaction, and in each. */
  private static final int SAME_STATEMENT_MAX = 3;

  private static SagaWorld world;
  private static OrderProcess process;
  private static WritingTransactions inOrders;
  private static WritingTransactions inProducts;

  private UserId customer;

  @BeforeAll
  static void start() {
    world = new SagaWorld();
    process = world.open();
    inOrders = new WritingTransactions(process.dsl());
    inProducts = new WritingTransactions(world.productDsl());
  }

  @AfterAll
  static void stop() {
    process.close();
    world.close();
  }

  /** Does what other tests have left. */
  @BeforeEach
  void settle() {
    world.settle(process);
    customer = world.newCustomer();
  }

  @Test
  void aChangeIsTwoCommitsInOrdersAndOneForEachReservation() {
    Order.Snapshot order = requireCommits(2, 1, this::create);
    Order.Snapshot longer = requireCommits(2, 1, () -> add(order));
    Order.Snapshot cancelled = requireCommits(2, 2, () -> cancel(longer));

    assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(longer.lines()).hasSize(2);
    assertThat(cancelled.state()).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  void afterTheAnswerTheCartIsOneCommit() {
    Order.Snapshot order = create();
    int before = inOrders.count();

    world.settle(process);

    assertThat(inOrders.count() - before).isEqualTo(1);
    assertThat(SagaWorld.ordersOf(process, customer).getFirst().cartSettled()).isTrue();
    assertThat(order.cartSettled()).isFalse();
  }

  @Test
  void nothingOnTheWayPolls() {
    StatementLog log = StatementLog.of(process.dsl());

    Order.Snapshot order = create();
    requireStraight(log.drain());
    Order.Snapshot longer = add(order);
    requireStraight(log.drain());
    Order.Snapshot unused = cancel(longer);
    requireStraight(log.drain());
  }

  private static void requireStraight(List<String> statements) {
    assertThat(statements).isNotEmpty().hasSizeLessThanOrEqualTo(STATEMENTS_MAX);
    // A task is written, and perhaps removed; nobody looks for one.
    assertThat(statements)
        .filteredOn(sql -> sql.contains("scheduled_task"))
        .hasSizeBetween(1, 2)
        .allMatch(sql -> sql.startsWith("insert into") || sql.startsWith("delete from"));
    assertThat(statements.stream().collect(groupingBy(sql -> sql, counting())).values())
        .allMatch(times -> times <= SAME_STATEMENT_MAX);
  }

  private static Order.Snapshot requireCommits(int orders, int products, Step step) {
    int ordersBefore = inOrders.count();
    int productsBefore = inProducts.count();
    Order.Snapshot after = step.take();
    assertThat(inOrders.count() - ordersBefore).isEqualTo(orders);
    assertThat(inProducts.count() - productsBefore).isEqualTo(products);
    return after;
  }

  /** A call that a client waits for. */
  @FunctionalInterface
  private interface Step {
    Order.Snapshot take();
  }

  private Order.Snapshot create() {
    return Results.valueOf(process.create(customer, Optional.empty(), SagaWorld.newKey()))
        .value()
        .order();
  }

  private static Order.Snapshot add(Order.Snapshot order) {
    return Results.valueOf(process.tryToAdd(order, SagaWorld.newKey())).value().view().order();
  }

  private static Order.Snapshot cancel(Order.Snapshot order) {
    return Results.valueOf(process.cancel(order, SagaWorld.newKey())).value().order();
  }
}
