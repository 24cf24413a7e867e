package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;

/** The standard {@link ListOrders}. */
public final class ListOrdersHandler implements ListOrders {

  private final OrderRepository orders;
  private final OrderViews views;

  /** Creates the use case on top of its ports. */
  public ListOrdersHandler(OrderRepository orders, OrderChanges changes) {
    this.orders = requireNonNull(orders, "orders");
    this.views = new OrderViews(orders, changes);
  }

  @Override
  public Result<Page<OrderView>, OrderError> handle(Query query) {
    boolean allowed =
        query.filter().owner().map(query.caller()::mayActFor).orElseGet(query.caller()::isStaff);
    return allowed
        ? Result.ok(views.of(orders.list(query.filter(), query.page())))
        : Result.err(new OrderError.AccessDenied());
  }
}
