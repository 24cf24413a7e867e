package dev.cartwright.grpc.order;

import dev.cartwright.application.order.AddOrderItemHandler;
import dev.cartwright.application.order.CancelOrderHandler;
import dev.cartwright.application.order.ChangeDriver;
import dev.cartwright.application.order.ChangeIntake;
import dev.cartwright.application.order.CreateOrderHandler;
import dev.cartwright.application.order.GetOrderByIDHandler;
import dev.cartwright.application.order.ListOrdersHandler;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.PreviewOrderHandler;
import dev.cartwright.application.order.Quotes;
import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.SideBySide;
import dev.cartwright.application.shared.TaskBackoff;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.order.ShippingMethod;
import dev.cartwright.domain.order.ShippingRate;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.memory.order.InMemoryCartSettlement;
import dev.cartwright.memory.order.InMemoryDiscountCodes;
import dev.cartwright.memory.order.InMemoryOrderChanges;
import dev.cartwright.memory.order.InMemoryOrderRepository;
import dev.cartwright.memory.order.InMemoryShippingRates;
import dev.cartwright.memory.order.RandomOrderNumbers;
import dev.cartwright.memory.shared.ImmediateBackoff;
import dev.cartwright.memory.shared.InMemoryAfterwards;
import dev.cartwright.memory.shared.InMemoryDurableTasks;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.memory.shared.UuidV7Generator;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import io.grpc.Channel;
import io.grpc.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The real order service on a store in memory, for tests of the edge and of those who call it. */
public final class OrderServices {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final byte[] KEY = new byte[PageTokens.KEY_BYTES_MIN];

  private OrderServices() {}

  /**
   * Returns a service without orders that asks for users and products over these channels, sends
   * within Europe for 4.90, and knows the code TEA10.
   */
  public static OrderGrpcService inMemory(Channel users, Channel products) {
    InMemoryStore store = new InMemoryStore();
    InMemoryOrderRepository orders = new InMemoryOrderRepository(store);
    InMemoryDiscountCodes codes = new InMemoryDiscountCodes(store);
    TimeSource time = new SystemTimeSource();
    InMemoryOrderChanges changes = new InMemoryOrderChanges(store, time);
    InMemoryDurableTasks tasks = new InMemoryDurableTasks(store, time, TaskBackoff.standard());
    OrderStores stores =
        new OrderStores(store, orders, changes, changes.watch(orders), orders, codes, tasks);
    codes.put(
        new CodeOffer(
            new DiscountCode("TEA10"),
            new Discount.Percent(1000),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false),
        OptionalInt.empty(),
        OptionalInt.empty());
    return on(stores, users, products);
  }

  private static OrderGrpcService on(OrderStores stores, Channel users, Channel products) {
    UserDirectory directory =
        new GrpcUserDirectory(UserServiceGrpc.newBlockingStub(users), TIMEOUT);
    ProductCatalog catalog =
        new GrpcProductCatalog(ProductServiceGrpc.newBlockingStub(products), TIMEOUT);
    TimeSource time = new SystemTimeSource();
    SideBySide sideBySide =
        new SideBySide(Context.currentContextExecutor(task -> Thread.ofVirtual().start(task)));
    Quotes quotes = new Quotes(directory, catalog, stores.discounts(), rates(), sideBySide);
    SagaSteps steps = SagaSteps.unwatched();
    ChangeDriver driver =
        new ChangeDriver(stores, new EndlessStock(), new InMemoryCartSettlement(), time, steps);
    ChangeIntake intake =
        new ChangeIntake(stores, driver, new InMemoryAfterwards(1), new ImmediateBackoff(1), steps);
    return new OrderGrpcService(
        new OrderUseCases(
            new CreateOrderHandler(
                quotes, stores, intake, new RandomOrderNumbers(), new UuidV7Generator(), time),
            new PreviewOrderHandler(quotes, time),
            new GetOrderByIDHandler(stores.orders(), stores.changes(), stores.owners()),
            new ListOrdersHandler(stores.orders(), stores.changes()),
            new AddOrderItemHandler(stores, intake, directory, catalog, sideBySide, time),
            new CancelOrderHandler(stores, intake, time)),
        new PageTokens(List.of(KEY)));
  }

  private static InMemoryShippingRates rates() {
    InMemoryShippingRates rates = new InMemoryShippingRates();
    rates.put(ShippingMethod.STANDARD, new ShippingRate(Money.of(490, "EUR"), Optional.empty()));
    return rates;
  }
}
