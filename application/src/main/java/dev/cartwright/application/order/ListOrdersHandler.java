package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;

/** The standard {@link ListOrders}. */
public final class ListOrdersHandler implements ListOrders {

  private final OrderRepository orders;

  /** Creates the use case on top of its port. */
  public ListOrdersHandler(OrderRepository orders) {
    this.orders = requireNonNull(orders, "orders");
  }

  @Override
  public Result<Page<Order.Snapshot>, OrderError> handle(Query query) {
    boolean allowed =
        query.filter().owner().map(query.caller()::mayActFor).orElseGet(query.caller()::isStaff);
    return allowed
        ? Result.ok(orders.list(query.filter(), query.page()))
        : Result.err(new OrderError.AccessDenied());
  }
}
