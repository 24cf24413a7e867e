package dev.cartwright.memory.order;

import dev.cartwright.application.order.AddOrderItem;
import dev.cartwright.application.order.AddOrderItemHandler;
import dev.cartwright.application.order.CancelOrder;
import dev.cartwright.application.order.CancelOrderHandler;
import dev.cartwright.application.order.ChangedOrder;
import dev.cartwright.application.order.CreateOrder;
import dev.cartwright.application.order.CreateOrderHandler;
import dev.cartwright.application.order.GetOrderByID;
import dev.cartwright.application.order.GetOrderByIDHandler;
import dev.cartwright.application.order.ListOrders;
import dev.cartwright.application.order.ListOrdersHandler;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.PreviewOrder;
import dev.cartwright.application.order.PreviewOrderHandler;
import dev.cartwright.application.order.Quotes;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.Role;
import dev.cartwright.application.shared.SideBySide;
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
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.UuidV7Generator;
import dev.cartwright.testkit.fixture.Orders;
import dev.cartwright.testkit.fixture.Results;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The order context in memory with a customer, some products and shipping at 4.90, for tests. */
final class Shop {

  static final Instant NOW = Orders.TIME.plusSeconds(3600);

  final InMemoryStore store = new InMemoryStore();
  final InMemoryOrderRepository orders = new InMemoryOrderRepository(store);
  final InMemoryOrderChanges changes = new InMemoryOrderChanges(store);
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

  Shop() {
    OrderStores stores = new OrderStores(store, orders, changes, orders, codes);
    SideBySide sideBySide = new SideBySide(Runnable::run);
    Quotes quotes = new Quotes(users, catalog, codes, rates, sideBySide);
    createOrder =
        new CreateOrderHandler(
            quotes, stores, new RandomOrderNumbers(), new UuidV7Generator(), () -> NOW);
    previewOrder = new PreviewOrderHandler(quotes, () -> NOW);
    getOrderByID = new GetOrderByIDHandler(orders, orders);
    listOrders = new ListOrdersHandler(orders);
    addOrderItem = new AddOrderItemHandler(stores, users, catalog, sideBySide, () -> NOW);
    cancelOrder = new CancelOrderHandler(stores, () -> NOW);
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

  Result<Reply<Order.Snapshot>, OrderError> create(OrderRequest request) {
    return createOrder.handle(new CreateOrder.Command(self(customer), request, key()));
  }

  /** Makes an order of one unit at 10.00 and answers it. */
  Order.Snapshot ordered() {
    return Results.valueOf(create(request(units(1, product(euros(1000)))))).value();
  }

  Result<Reply<ChangedOrder>, OrderError> add(Order.Snapshot order, RequestedItem item) {
    return addOrderItem.handle(
        new AddOrderItem.Command(self(customer), order.id(), item, Optional.empty(), key()));
  }

  Result<Reply<Order.Snapshot>, OrderError> cancel(Order.Snapshot order) {
    return cancelOrder.handle(
        new CancelOrder.Command(self(customer), order.id(), Optional.empty(), key()));
  }
}
