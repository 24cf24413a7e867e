package dev.cartwright.bootstrap.order;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.cartwright.application.order.AddOrderItem;
import dev.cartwright.application.order.AddOrderItemHandler;
import dev.cartwright.application.order.CancelOrderHandler;
import dev.cartwright.application.order.ChangeIntake;
import dev.cartwright.application.order.CreateOrder;
import dev.cartwright.application.order.CreateOrderHandler;
import dev.cartwright.application.order.GetOrderByIDHandler;
import dev.cartwright.application.order.ListOrdersHandler;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.PreviewOrderHandler;
import dev.cartwright.application.order.Quotes;
import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.application.order.port.ShippingRates;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.Retrying;
import dev.cartwright.application.shared.SideBySide;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.bootstrap.config.ShippingTable;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.grpc.order.OrderGrpcService;
import dev.cartwright.grpc.order.OrderUseCases;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.memory.order.InMemoryShippingRates;
import dev.cartwright.memory.order.RandomOrderNumbers;
import io.grpc.BindableService;
import io.grpc.Context;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The order context: its use cases and the gRPC service on top. Needs its other ports bound. */
@Module(includes = OrderOperationsModule.class)
public interface OrderModule {

  /** Reads side by side on virtual threads, which know the deadline of the call. */
  @Provides
  @Singleton
  static SideBySide sideBySide(Lifecycle lifecycle) {
    ExecutorService threads =
        lifecycle.closeAtEnd("reading threads", Executors.newVirtualThreadPerTaskExecutor());
    return new SideBySide(Context.currentContextExecutor(threads));
  }

  /** Knows what sending costs, from the configuration. */
  @Provides
  static ShippingRates rates(ShippingTable table) {
    InMemoryShippingRates rates = new InMemoryShippingRates();
    table.entries().forEach(entry -> rates.put(entry.method(), entry.rate()));
    return rates;
  }

  /** Works out what orders cost. */
  @Provides
  static Quotes quotes(
      UserDirectory users,
      ProductCatalog catalog,
      OrderStores stores,
      ShippingRates rates,
      SideBySide sideBySide) {
    return new Quotes(users, catalog, stores.discounts(), rates, sideBySide);
  }

  /** Creates orders. */
  @Provides
  static CreateOrder createOrder(
      Quotes quotes,
      OrderStores stores,
      ChangeIntake intake,
      IdGenerator ids,
      TimeSource time,
      Backoff backoff) {
    return new Retrying<>(
            new CreateOrderHandler(quotes, stores, intake, new RandomOrderNumbers(), ids, time),
            backoff)
        ::handle;
  }

  /** Adds to orders. */
  @Provides
  static AddOrderItem addOrderItem(
      OrderStores stores,
      ChangeIntake intake,
      UserDirectory users,
      ProductCatalog catalog,
      SideBySide sideBySide,
      TimeSource time,
      Backoff backoff) {
    return new Retrying<>(
            new AddOrderItemHandler(stores, intake, users, catalog, sideBySide, time), backoff)
        ::handle;
  }

  /** The use cases. */
  @Provides
  static OrderUseCases useCases(
      CreateOrder createOrder,
      AddOrderItem addOrderItem,
      Quotes quotes,
      OrderStores stores,
      ChangeIntake intake,
      TimeSource time,
      Backoff backoff) {
    return new OrderUseCases(
        createOrder,
        new PreviewOrderHandler(quotes, time),
        new GetOrderByIDHandler(stores.orders(), stores.changes(), stores.owners()),
        new ListOrdersHandler(stores.orders(), stores.changes()),
        addOrderItem,
        new Retrying<>(new CancelOrderHandler(stores, intake, time), backoff)::handle);
  }

  /** The gRPC service. */
  @Provides
  @IntoSet
  static BindableService service(OrderUseCases orders, PageTokens pageTokens) {
    return new OrderGrpcService(orders, pageTokens);
  }
}
