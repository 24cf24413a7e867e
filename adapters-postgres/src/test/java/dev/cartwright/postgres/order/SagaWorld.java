package dev.cartwright.postgres.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderLine;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.postgres.product.BatchingStockRepository;
import dev.cartwright.postgres.product.PostgresProductRepository;
import dev.cartwright.postgres.product.PostgresStockRepository;
import dev.cartwright.postgres.shared.PostgresDatabase;
import dev.cartwright.postgres.shared.PostgresSettings;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Reservations;
import dev.cartwright.testkit.fixture.Results;
import dev.cartwright.testkit.fixture.SteppedTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/**
 * Orders and the stock they take, each in a PostgreSQL database of its own, and any number of
 * processes of the order context. Every customer orders a product of his own, named as he is.
 */
final class SagaWorld implements AutoCloseable {

  /** How much of each product there is at first. */
  static final long STOCKED = 1_000;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Longer than any task waits. */
  private static final Duration A_WHILE = Duration.ofMinutes(5);

  private static final ChangeFilter.Which ALL = ChangeFilter.Which.ALL;

  private final SteppedTime time = new SteppedTime();
  private final PostgresSettings settings = patient(StoredContext.ORDER);
  private final PostgresDatabase products = PostgresDatabase.open(patient(StoredContext.PRODUCT));
  private final StockRepository stock =
      new BatchingStockRepository(new PostgresStockRepository(products.dsl()), () -> PATIENCE);

  private static PostgresSettings patient(StoredContext context) {
    return PostgresTestDatabase.migrated(context).withTimeouts(PATIENCE, PATIENCE, PATIENCE);
  }

  /** Returns what processes meet here. */
  Surroundings surroundings() {
    return Surroundings.peaceful().with(new PostgresStock(stock)).with(time);
  }

  OrderProcess open() {
    return open(surroundings());
  }

  OrderProcess open(Surroundings surroundings) {
    return open(surroundings, UnaryOperator.identity());
  }

  OrderProcess open(Surroundings surroundings, UnaryOperator<DurableTasks> tasks) {
    return new OrderProcess(settings, surroundings, tasks);
  }

  SteppedTime time() {
    return time;
  }

  DSLContext productDsl() {
    return products.dsl();
  }

  /** Makes a product, stocks it, and returns who orders it. */
  UserId newCustomer() {
    ProductId product =
        Results.valueOf(new PostgresProductRepository(products.dsl()).save(Products.draft()))
            .snapshot()
            .id();
    assertThat(stock.adjust(Reservations.receipt(product, STOCKED))).isInstanceOf(Result.Ok.class);
    return new UserId(product.value());
  }

  static RequestId newKey() {
    return new RequestId(UUID.randomUUID().toString());
  }

  /** Lets tasks become due and does them, until nothing is left to do. */
  void settle(OrderProcess process) {
    do {
      time.step(A_WHILE);
    } while (!process.runDueTasks().isEmpty());
  }

  /** Requires that nothing is left to do, and that orders, changes and stock agree. */
  void requireAgreement(OrderProcess process, UserId customer) {
    assertThat(openOf(process, customer)).isEmpty();
    List<Order.Snapshot> orders = ordersOf(process, customer);
    orders.forEach(order -> requireAgreement(process, order));
    long sold =
        orders.stream()
            .filter(order -> order.state() == OrderState.CONFIRMED)
            .mapToLong(SagaWorld::units)
            .sum();
    ProductId product = new ProductId(customer.value());
    assertThat(stock.availableOf(Set.of(product))).isEqualTo(Map.of(product, STOCKED - sold));
  }

  private List<OpenChange> openOf(OrderProcess process, UserId customer) {
    ChangeFilter all = new ChangeFilter(ALL, time.now().plus(A_WHILE));
    return process.stores().watch().list(all, PageRequest.first(200)).items().stream()
        .filter(change -> change.id().owner().equals(customer))
        .toList();
  }

  static List<Order.Snapshot> ordersOf(OrderProcess process, UserId customer) {
    return process.stores().orders().list(OrderFilter.of(customer), PageRequest.first(200)).items();
  }

  static List<OrderChange> changesOf(OrderProcess process, Order.Snapshot order) {
    OrderChanges changes = process.stores().changes();
    return IntStream.range(0, changes.nextNumber(order.owner(), order.id()))
        .mapToObj(no -> changes.find(new ChangeId(order.owner(), order.id(), no)).orElseThrow())
        .toList();
  }

  private void requireAgreement(OrderProcess process, Order.Snapshot order) {
    List<OrderLine> lines = new ArrayList<>();
    for (OrderChange change : changesOf(process, order)) {
      assertThat(change.isPending()).isFalse();
      assertThat(reservationOf(change)).isEqualTo(expectedReservation(change, order));
      if (change.state() == ChangeState.APPLIED) {
        lines.addAll(change.lines());
      }
    }
    if (order.state() != OrderState.REJECTED) {
      assertThat(order.lines().stream().map(OrderLine::product))
          .isEqualTo(lines.stream().map(OrderLine::product).toList());
    }
    assertThat(order.cartSettled()).isEqualTo(order.state() != OrderState.REJECTED);
  }

  /** The reservation is the arbiter: this is what it has to be for what the order shows. */
  private static String expectedReservation(OrderChange change, Order.Snapshot order) {
    if (change.key().kind() == ChangeKind.CANCEL) {
      return "none";
    }
    if (change.state() == ChangeState.REJECTED) {
      return "RELEASED";
    }
    return order.state() == OrderState.CANCELLED ? "RETURNED" : "COMMITTED";
  }

  private String reservationOf(OrderChange change) {
    return products
        .dsl()
        .fetchOptional(
            "SELECT state FROM reservation WHERE reservation_id = ?",
            change.id().reservation().toString())
        .map(row -> row.get(0, String.class))
        .orElse("none");
  }

  private static long units(Order.Snapshot order) {
    return order.lines().stream().mapToLong(line -> line.quantity().units()).sum();
  }

  @Override
  public void close() {
    products.close();
  }
}
