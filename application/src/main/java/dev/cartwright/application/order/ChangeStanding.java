package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import java.util.Optional;

/** A change and its order, as they stand. */
record ChangeStanding(OrderChange change, Order.Snapshot order) {

  ChangeStanding {
    requireNonNull(change, "change");
    requireNonNull(order, "order");
  }

  Optional<ChangeStep> stepLeft() {
    return change.stepLeft(order.cartSettled());
  }

  /** Returns the order as it stands, with the change if it has not come to its end. */
  OrderView view() {
    return new OrderView(order, Optional.of(change).filter(OrderChange::isPending));
  }
}
