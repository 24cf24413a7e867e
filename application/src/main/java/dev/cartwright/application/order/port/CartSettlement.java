package dev.cartwright.application.order.port;

import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.time.Instant;
import java.util.List;

/** Takes what was ordered out of the user's cart. Safe for use by many threads. */
@FunctionalInterface
public interface CartSettlement {

  /**
   * Subtracts the items from the user's cart, and no more than it holds.
   *
   * <p>R1: however often it is called for an order, they are subtracted once. R2: what cannot be
   * known to be subtracted once is skipped. R3: fails inside a transaction.
   *
   * @param orderTime when the order was created
   * @param items at least one, each of another product
   * @throws dev.cartwright.application.shared.PortException.Unavailable if the other context does
   *     not answer; they may be subtracted or not
   * @throws dev.cartwright.application.shared.PortException.CorruptData if its answer makes no
   *     sense
   */
  Settlement settle(UserId owner, OrderId order, Instant orderTime, List<RequestedItem> items);

  /** What became of the items. */
  enum Settlement {
    /** They are subtracted. */
    SUBTRACTED,
    /** They were subtracted before. */
    ALREADY_SUBTRACTED,
    /** They are not known to be subtracted, and will not be: it is too late to tell. */
    SKIPPED
  }
}
