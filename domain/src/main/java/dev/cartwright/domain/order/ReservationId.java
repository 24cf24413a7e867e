package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.OrderId;

/**
 * Identifies the stock that is reserved for a change of an order. It is the key by which a repeated
 * call has its effect once.
 *
 * @param order the order
 * @param change the change's number
 */
public record ReservationId(OrderId order, int change) {

  /** Checks that the order is there. */
  public ReservationId {
    requireNonNull(order, "order");
  }

  /** Returns the text form. */
  @Override
  public String toString() {
    return order + "/" + change;
  }
}
