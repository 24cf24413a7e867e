package dev.cartwright.domain.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.OrderId;
import java.time.Instant;
import java.util.Comparator;

/**
 * What a cart notes of an order whose items were taken out.
 *
 * @param order the order
 * @param createTime when it was created
 */
public record OrderMark(OrderId order, Instant createTime) {

  /** The oldest order first. */
  static final Comparator<OrderMark> OLDEST_FIRST =
      Comparator.comparing(OrderMark::createTime).thenComparing(mark -> mark.order().toString());

  /** Checks that all parts are there. */
  public OrderMark {
    requireNonNull(order, "order");
    requireNonNull(createTime, "createTime");
  }
}
