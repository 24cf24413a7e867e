package dev.cartwright.postgres.order;

import dev.cartwright.application.order.AddOrderItem;
import dev.cartwright.application.order.AddOrderItemHandler;
import dev.cartwright.application.order.CancelOrder;
import dev.cartwright.application.order.CancelOrderHandler;
import dev.cartwright.application.order.ChangeDriver;
import dev.cartwright.application.order.ChangeIntake;
import dev.cartwright.application.order.ChangeTasks;
import dev.cartwright.application.order.ChangedOrder;
import dev.cartwright.application.order.CreateOrder;
import dev.cartwright.application.order.CreateOrderHandler;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.order.Quotes;
import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.application.order.port.ShippingRates;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.ScheduledTask;
import dev.cartwright.application.shared.SideBySide;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskOutcome;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.Destination;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.Offer;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.RequestedItems;
import dev.cartwright.domain.order.ShippingMethod;
import dev.cartwright.domain.order.ShippingRate;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.postgres.shared.PostgresDatabase;
import dev.cartwright.postgres.shared.PostgresDurableTasks;
import dev.cartwright.postgres.shared.PostgresSettings;
import dev.cartwright.postgres.shared.TaskSettings;
import dev.cartwright.testkit.fixture.Orders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The order context of one process on PostgreSQL, with a catalogue that sells everything. */
final class OrderProcess implements AutoCloseable {

  private static final int PATIENCE = 1000;
  private static final int TASKS_MAX = 100;
  private static final Money PRICE = Money.of(1999, "EUR");

  private final PostgresDatabase database;
  private final OrderStores stores;
  private final ChangeTasks worker;
  private final CreateOrder createOrder;
  private final AddOrderItem addOrderItem;
  private final CancelOrder cancelOrder;

  /** Starts a process that shares the database with others, and lacks nothing. */
  OrderProcess(PostgresSettings settings) {
    this(settings, Surroundings.peaceful(), UnaryOperator.identity());
  }

  /**
   * Starts a process that shares the database with others.
   *
   * @param tasks what it makes of its durable tasks
   */
  OrderProcess(
      PostgresSettings settings, Surroundings surroundings, UnaryOperator<DurableTasks> tasks) {
    database = PostgresDatabase.open(settings);
    DurableTasks kept =
        new PostgresDurableTasks(
            database, "order-change", surroundings.time(), TaskSettings.standard());
    stores = storesIn(database, tasks.apply(kept));
    ChangeDriver driver =
        new ChangeDriver(
            stores,
            surroundings.stock(),
            surroundings.carts(),
            surroundings.time(),
            surroundings.steps());
    ChangeIntake intake =
        new ChangeIntake(
            stores,
            driver,
            surroundings.afterwards(),
            retry -> retry < PATIENCE,
            surroundings.steps());
    worker = new ChangeTasks(driver, stores.watch(), surroundings.time());
    UserDirectory users = user -> Optional.of(new UserDirectory.Customer(user, false, Map.of()));
    ShippingRates free =
        (method, currency) -> Optional.of(new ShippingRate(Money.zero(currency), Optional.empty()));
    SideBySide sideBySide = new SideBySide(Runnable::run);
    ProductCatalog catalog = new SellsEverything();
    createOrder =
        new CreateOrderHandler(
            new Quotes(users, catalog, stores.discounts(), free, sideBySide),
            stores,
            intake,
            Orders::number,
            UUID::randomUUID,
            surroundings.time());
    addOrderItem =
        new AddOrderItemHandler(stores, intake, users, catalog, sideBySide, surroundings.time());
    cancelOrder = new CancelOrderHandler(stores, intake, surroundings.time());
  }

  private static OrderStores storesIn(PostgresDatabase database, DurableTasks tasks) {
    DSLContext dsl = database.dsl();
    return new OrderStores(
        database.transactions(),
        new PostgresOrderRepository(dsl),
        new PostgresOrderChanges(dsl),
        new PostgresChangeWatch(dsl),
        new PostgresOrderOwners(dsl),
        new PostgresDiscountCodes(dsl),
        tasks);
  }

  OrderStores stores() {
    return stores;
  }

  DSLContext dsl() {
    return database.dsl();
  }

  ChangeTasks worker() {
    return worker;
  }

  /** Does all tasks that are due, once, as the scheduler would; returns what was tried. */
  List<TaskId> runDueTasks() {
    List<TaskId> due =
        stores.tasks().overdue(Duration.ZERO, TASKS_MAX).stream().map(ScheduledTask::id).toList();
    for (TaskId task : due) {
      if (worker.run(task) instanceof TaskOutcome.Done) {
        // It may be gone already, together with what was left to do.
        int unused = stores.tasks().remove(Set.of(task));
      }
    }
    return due;
  }

  Result<Reply<OrderView>, OrderError> create(
      UserId owner, Optional<Discount> discount, RequestId key) {
    return create(owner, 1, discount, key);
  }

  Result<Reply<OrderView>, OrderError> create(
      UserId owner, int units, Optional<Discount> discount, RequestId key) {
    OrderRequest request =
        new OrderRequest(
            owner,
            new RequestedItems(List.of(units(units, owner.value()))),
            new Destination.Given(Orders.address()),
            ShippingMethod.STANDARD,
            discount,
            Optional.empty());
    return createOrder.handle(new CreateOrder.Command(Caller.system(), request, key));
  }

  /** Adds an item, when no other change of the order is in progress any more. */
  Result<Reply<ChangedOrder>, OrderError> add(Order.Snapshot order, RequestId key) {
    Result<Reply<ChangedOrder>, OrderError> answer = tryToAdd(order, key);
    while (answer instanceof Result.Err<?, OrderError>(ChangeError.ChangeInProgress inProgress)) {
      answer = tryToAdd(order, key);
    }
    return answer;
  }

  Result<Reply<ChangedOrder>, OrderError> tryToAdd(Order.Snapshot order, RequestId key) {
    return addOrderItem.handle(
        new AddOrderItem.Command(
            Caller.system(), order.id(), units(1, order.owner().value()), Optional.empty(), key));
  }

  Result<Reply<OrderView>, OrderError> cancel(Order.Snapshot order, RequestId key) {
    return cancelOrder.handle(
        new CancelOrder.Command(Caller.system(), order.id(), Optional.empty(), key));
  }

  private static RequestedItem units(int units, UUID product) {
    return new RequestedItem(new ProductId(product), new Quantity(units));
  }

  @Override
  public void close() {
    database.close();
  }

  private static final class SellsEverything implements ProductCatalog {

    @Override
    public Optional<Offer> offerFor(ProductId product) {
      return Optional.of(new Offer(product, "SKU", "Tea", PRICE, true));
    }

    @Override
    public Map<ProductId, Offer> offersFor(Set<ProductId> products) {
      return products.stream()
          .collect(Collectors.toMap(Function.identity(), it -> offerFor(it).orElseThrow()));
    }
  }
}
