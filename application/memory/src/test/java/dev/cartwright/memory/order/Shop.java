package dev.cartwright.memory.order;

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
import dev.cartwright.application.order.GetOrderByID;
import dev.cartwright.application.order.GetOrderByIDHandler;
import dev.cartwright.application.order.ListOpenChanges;
import dev.cartwright.application.order.ListOpenChangesHandler;
import dev.cartwright.application.order.ListOrders;
import dev.cartwright.application.order.ListOrdersHandler;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.order.PreviewOrder;
import dev.cartwright.application.order.PreviewOrderHandler;
import dev.cartwright.application.order.Quotes;
import dev.cartwright.application.order.ReleaseChange;
import dev.cartwright.application.order.ReleaseChangeHandler;
import dev.cartwright.application.order.RetryChange;
import dev.cartwright.application.order.RetryChangeHandler;
import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.application.order.ScanChanges;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.Role;
import dev.cartwright.application.shared.SideBySide;
import dev.cartwright.application.shared.TaskBackoff;
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
import dev.cartwright.memory.shared.ImmediateBackoff;
import dev.cartwright.memory.shared.InMemoryAfterwards;
import dev.cartwright.memory.shared.InMemoryDurableTasks;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.UuidV7Generator;
import dev.cartwright.testkit.fixture.Orders;
import dev.cartwright.testkit.fixture.Results;
import dev.cartwright.testkit.fixture.SteppedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The order context in memory with a customer, some products and shipping at 4.90, for tests. */
final class Shop {

  static final Instant NOW = Orders.TIME.plusSeconds(3600);

  /** How often a repeat looks again. */
  private static final int PATIENCE = 3;

  /** More than any test orders of a product. */
  static final long PLENTY = 1_000_000;

  final SteppedTime time = new SteppedTime();
  final InMemoryStore store = new InMemoryStore();
  final InMemoryOrderRepository orders = new InMemoryOrderRepository(store);
  final InMemoryOrderChanges changes = new InMemoryOrderChanges(store, time);
  final ChangeWatch watch = changes.watch(orders);
  final InMemoryDurableTasks tasks = new InMemoryDurableTasks(store, time, TaskBackoff.standard());
  final CountedTransactions transactions = new CountedTransactions(store);
  final Network network = new Network();
  final InMemoryStockReservations stock = new InMemoryStockReservations();
  final InMemoryCartSettlement carts = new InMemoryCartSettlement();
  final InMemoryAfterwards afterwards = new InMemoryAfterwards(100);
  final InMemoryDiscountCodes codes = new InMemoryDiscountCodes(store);
  final InMemoryUserDirectory users = new InMemoryUserDirectory();
  final InMemoryProductCatalog catalog = new InMemoryProductCatalog();
  final InMemoryShippingRates rates = new InMemoryShippingRates();
  final UserId customer = customer(false);

  final CreateOrder createOrder;
  final PreviewOrder previewOrder;
  final GetOrderByID getOrderByID;
  final ListOrders listOrders;
  final AddOrderItem addOrderItem;
  final CancelOrder cancelOrder;
  final RetryChange retryChange;
  final ReleaseChange releaseChange;
  final ListOpenChanges listOpenChanges;
  final ChangeTasks worker;
  final ScanChanges scan;
  final OrderStores stores;
  final Meanwhile meanwhile = new Meanwhile();

  Shop() {
    this(SagaSteps.unwatched());
  }

  /** Opens a shop whose changes are watched on their way. */
  Shop(SagaSteps steps) {
    time.step(Duration.between(time.now(), NOW));
    stores =
        new OrderStores(
            transactions,
            meanwhile.in(OrderRepository.class, orders),
            meanwhile.in(OrderChanges.class, changes),
            watch,
            orders,
            codes,
            tasks);
    ChangeDriver driver =
        new ChangeDriver(stores, network.to(stock), network.to(carts), time, steps);
    retryChange = new RetryChangeHandler(stores, driver);
    releaseChange = new ReleaseChangeHandler(stores, driver);
    listOpenChanges = new ListOpenChangesHandler(watch, time);
    scan = new ScanChanges(stores, time);
    ChangeIntake intake =
        new ChangeIntake(stores, driver, afterwards, new ImmediateBackoff(PATIENCE), steps);
    worker = new ChangeTasks(driver, watch, time);
    SideBySide sideBySide = new SideBySide(Runnable::run);
    Quotes quotes = new Quotes(users, catalog, codes, rates, sideBySide);
    createOrder =
        new CreateOrderHandler(
            quotes, stores, intake, new RandomOrderNumbers(), new UuidV7Generator(), time);
    previewOrder = new PreviewOrderHandler(quotes, time);
    getOrderByID = new GetOrderByIDHandler(stores.orders(), stores.changes(), orders);
    listOrders = new ListOrdersHandler(orders, changes);
    addOrderItem = new AddOrderItemHandler(stores, intake, users, catalog, sideBySide, time);
    cancelOrder = new CancelOrderHandler(stores, intake, time);
    rates.put(ShippingMethod.STANDARD, new ShippingRate(euros(490), Optional.of(euros(5000))));
  }

  static Money euros(long cents) {
    return Money.of(cents, "EUR");
  }

  static Caller self(UserId user) {
    return new Caller.EndUser(Optional.of(user), "subject-" + user, Set.of());
  }

  static Caller staff() {
    return new Caller.EndUser(Optional.empty(), "kim", Set.of(Role.STAFF));
  }

  UserId customer(boolean suspended) {
    UserId user = new UserId(UUID.randomUUID());
    users.put(new UserDirectory.Customer(user, suspended, Map.of()));
    return user;
  }

  ProductId product(Money price) {
    return product(Orders.offer(price));
  }

  ProductId product(Offer offer) {
    catalog.put(offer);
    stock.put(offer.product(), PLENTY);
    return offer.product();
  }

  static RequestedItem units(int units, ProductId product) {
    return new RequestedItem(product, new Quantity(units));
  }

  OrderRequest request(RequestedItem... items) {
    return request(Optional.empty(), items);
  }

  OrderRequest request(Optional<Discount> discount, RequestedItem... items) {
    return new OrderRequest(
        customer,
        new RequestedItems(List.of(items)),
        new Destination.Given(Orders.address()),
        ShippingMethod.STANDARD,
        discount,
        Optional.empty());
  }

  static RequestId key() {
    return new RequestId(UUID.randomUUID().toString());
  }

  Result<Reply<OrderView>, OrderError> create(OrderRequest request) {
    return create(request, key());
  }

  Result<Reply<OrderView>, OrderError> create(OrderRequest request, RequestId key) {
    return createOrder.handle(new CreateOrder.Command(self(customer), request, key));
  }

  /** Makes an order of one unit at 10.00 and answers it. */
  Order.Snapshot ordered() {
    return Results.valueOf(create(request(units(1, product(euros(1000)))))).value().order();
  }

  Result<Reply<ChangedOrder>, OrderError> add(Order.Snapshot order, RequestedItem item) {
    return add(order, item, key());
  }

  Result<Reply<ChangedOrder>, OrderError> add(
      Order.Snapshot order, RequestedItem item, RequestId key) {
    return addOrderItem.handle(
        new AddOrderItem.Command(self(customer), order.id(), item, Optional.empty(), key));
  }

  Result<Reply<OrderView>, OrderError> cancel(Order.Snapshot order) {
    return cancel(order, key());
  }

  Result<Reply<OrderView>, OrderError> cancel(Order.Snapshot order, RequestId key) {
    return cancelOrder.handle(
        new CancelOrder.Command(self(customer), order.id(), Optional.empty(), key));
  }
}
