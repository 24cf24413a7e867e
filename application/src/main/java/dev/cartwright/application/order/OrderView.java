package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import java.util.Optional;

/**
 * An order as it is shown.
 *
 * @param order the order
 * @param pending a change of it, after its creation, that has not come to its end yet
 */
public record OrderView(Order.Snapshot order, Optional<OrderChange> pending) {

  /** Leaves out a creation: the order's state says that it is pending. */
  public OrderView {
    requireNonNull(order, "order");
    pending = pending.filter(change -> change.number() > 0);
  }

  /** Returns an order that nobody is changing. */
  public static OrderView of(Order.Snapshot order) {
    return new OrderView(order, Optional.empty());
  }
}
