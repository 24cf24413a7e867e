package dev.cartwright.postgres.order;

import dev.cartwright.application.order.AddOrderItem;
import dev.cartwright.application.order.AddOrderItemHandler;
import dev.cartwright.application.order.ChangeDriver;
import dev.cartwright.application.order.ChangeIntake;
import dev.cartwright.application.order.ChangedOrder;
import dev.cartwright.application.order.CreateOrder;
import dev.cartwright.application.order.CreateOrderHandler;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.order.Quotes;
import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.application.order.port.ShippingRates;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.SideBySide;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The order context of one process on PostgreSQL, with a catalogue that sells everything. */
final class OrderProcess implements AutoCloseable {

  private static final int PATIENCE = 1000;
  private static final Money PRICE = Money.of(1999, "EUR");

  private final PostgresDatabase database;
  private final OrderStores stores;
  private final CreateOrder createOrder;
  private final AddOrderItem addOrderItem;

  /** Starts a process that shares the database with others. */
  OrderProcess(PostgresSettings settings) {
    database = PostgresDatabase.open(settings);
    DSLContext dsl = database.dsl();
    stores =
        new OrderStores(
            database.transactions(),
            new PostgresOrderRepository(dsl),
            new PostgresOrderChanges(dsl),
            new PostgresChangeWatch(dsl),
            new PostgresOrderOwners(dsl),
            new PostgresDiscountCodes(dsl),
            new PostgresDurableTasks(
                database, "order-change", () -> Orders.TIME, TaskSettings.standard()));
    UserDirectory users = user -> Optional.of(new UserDirectory.Customer(user, false, Map.of()));
    ShippingRates free =
        (method, currency) -> Optional.of(new ShippingRate(Money.zero(currency), Optional.empty()));
    SideBySide sideBySide = new SideBySide(Runnable::run);
    ProductCatalog catalog = new SellsEverything();
    createOrder =
        new CreateOrderHandler(
            new Quotes(users, catalog, stores.discounts(), free, sideBySide),
            stores,
            intake(),
            Orders::number,
            UUID::randomUUID,
            () -> Orders.TIME);
    addOrderItem =
        new AddOrderItemHandler(stores, intake(), users, catalog, sideBySide, () -> Orders.TIME);
  }

  private ChangeIntake intake() {
    SagaSteps steps = SagaSteps.unwatched();
    CartSettlement carts = (owner, order, time, items) -> CartSettlement.Settlement.SUBTRACTED;
    ChangeDriver driver =
        new ChangeDriver(stores, new EndlessStock(), carts, () -> Orders.TIME, steps);
    return new ChangeIntake(stores, driver, work -> false, retry -> retry < PATIENCE, steps);
  }

  OrderStores stores() {
    return stores;
  }

  Result<Reply<OrderView>, OrderError> create(
      UserId owner, Optional<Discount> discount, RequestId key) {
    OrderRequest request =
        new OrderRequest(
            owner,
            new RequestedItems(List.of(item(owner.value()))),
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

  private Result<Reply<ChangedOrder>, OrderError> tryToAdd(Order.Snapshot order, RequestId key) {
    return addOrderItem.handle(
        new AddOrderItem.Command(
            Caller.system(), order.id(), item(order.owner().value()), Optional.empty(), key));
  }

  private static RequestedItem item(UUID product) {
    return new RequestedItem(new ProductId(product), new Quantity(1));
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
