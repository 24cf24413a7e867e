package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.shared.Money;

/**
 * An order as a change left it.
 *
 * @param order the order after the change
 * @param previousTotal what it cost before
 */
public record ChangedOrder(Order.Snapshot order, Money previousTotal) {

  /** Checks that all parts are there. */
  public ChangedOrder {
    requireNonNull(order, "order");
    requireNonNull(previousTotal, "previousTotal");
  }
}
