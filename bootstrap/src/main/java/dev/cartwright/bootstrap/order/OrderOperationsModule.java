package dev.cartwright.bootstrap.order;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.cartwright.application.order.AuditCommittedStockHandler;
import dev.cartwright.application.order.AuditOrdersHandler;
import dev.cartwright.application.order.ChangeDriver;
import dev.cartwright.application.order.ListOpenChangesHandler;
import dev.cartwright.application.order.ListOverdueTasksHandler;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.ReleaseChangeHandler;
import dev.cartwright.application.order.RetryChangeHandler;
import dev.cartwright.application.order.port.OrderBooks;
import dev.cartwright.application.order.port.ReservationBooks;
import dev.cartwright.application.shared.Retrying;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.grpc.order.OrderOperations;
import dev.cartwright.grpc.order.OrderOperationsGrpcService;
import dev.cartwright.grpc.shared.PageTokens;
import io.grpc.BindableService;

/** What operators ask of the orders. */
@Module
interface OrderOperationsModule {

  @Provides
  static OrderOperations operations(
      OrderStores stores,
      OrderBooks orders,
      ReservationBooks reservations,
      ChangeDriver driver,
      TimeSource time,
      Backoff backoff) {
    return new OrderOperations(
        new ListOpenChangesHandler(stores.watch(), time),
        new ListOverdueTasksHandler(stores.tasks()),
        new Retrying<>(new RetryChangeHandler(stores, driver), backoff)::handle,
        new Retrying<>(new ReleaseChangeHandler(stores, driver), backoff)::handle,
        new AuditOrdersHandler(orders, reservations),
        new AuditCommittedStockHandler(orders, reservations));
  }

  @Provides
  @IntoSet
  static BindableService service(OrderOperations operations, PageTokens pageTokens) {
    return new OrderOperationsGrpcService(operations, pageTokens);
  }
}
