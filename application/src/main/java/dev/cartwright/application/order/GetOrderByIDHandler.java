package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderOwners;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;

/** The standard {@link GetOrderByID}. */
public final class GetOrderByIDHandler implements GetOrderByID {

  private final OrderRepository orders;
  private final OrderViews views;
  private final OrderAccess access;

  /** Creates the use case on top of its ports. */
  public GetOrderByIDHandler(OrderRepository orders, OrderChanges changes, OrderOwners owners) {
    this.orders = requireNonNull(orders, "orders");
    this.views = new OrderViews(orders, changes);
    this.access = new OrderAccess(owners);
  }

  @Override
  public Result<Answer, OrderError> handle(Query query) {
    return access
        .ownerFor(query.caller(), query.order())
        .flatMap(owner ->
            views
                .find(owner, query.order())
                .map(view -> answer(owner, view))
                .orElseGet(() -> Result.err(new OrderError.OrderNotFound(query.order()))));
  }

  private Result<Answer, OrderError> answer(UserId owner, OrderView view) {
    return Result.ok(new Answer(view, orders.timelineOf(owner, view.order().id())));
  }
}
