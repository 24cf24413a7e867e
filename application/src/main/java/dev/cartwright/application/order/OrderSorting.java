package dev.cartwright.application.order;

import dev.cartwright.application.shared.TimeCursor;
import dev.cartwright.domain.order.Order;

/** In which order orders are listed. */
public enum OrderSorting {
  /** The newest one first. */
  NEWEST_FIRST,
  /** The oldest one first. */
  OLDEST_FIRST;

  /** Returns where an order stands in a list. */
  public static TimeCursor placeOf(Order.Snapshot order) {
    return new TimeCursor(order.createTime(), order.id().value());
  }
}
