package dev.cartwright.domain.cart;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What a cart remembers of what was done to it, so that nothing is done twice. Emptying the cart
 * does not touch it.
 *
 * @param requests the last requests of clients
 * @param orders the orders whose items were taken out
 */
public record CartHistory(RecentRequests requests, SettledOrders orders) {

  /** Nothing yet. */
  public static final CartHistory NONE = new CartHistory(RecentRequests.NONE, SettledOrders.NONE);

  /** Checks that both parts are there. */
  public CartHistory {
    requireNonNull(requests, "requests");
    requireNonNull(orders, "orders");
  }

  /** Returns this and one more request. */
  CartHistory and(RequestMark request) {
    return new CartHistory(requests.and(request), orders);
  }

  /** Returns this and one more order. */
  CartHistory and(OrderMark order, Instant now) {
    return new CartHistory(requests, orders.and(order, now));
  }
}
