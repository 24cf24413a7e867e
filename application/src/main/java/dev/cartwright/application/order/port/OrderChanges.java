package dev.cartwright.application.order.port;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the changes of orders, for ever: they are the record of the idempotency keys too. Safe for
 * use by many threads; joins the transaction of the thread it is called on.
 *
 * <p>Every method throws {@link PortException.Unavailable} if the store does not answer; a write
 * may have happened or not. Those that answer changes throw {@link PortException.CorruptData} if
 * what is stored is not valid.
 */
public interface OrderChanges {

  /** Returns the change with this key, as it was inserted or concluded (R1), or empty (R2). */
  Optional<OrderChange> find(ChangeKey key);

  /** Returns the change of this id, as it was inserted or concluded (R1), or empty (R2). */
  Optional<OrderChange> find(ChangeId id);

  /**
   * Inserts a PENDING change unless there is one with its key already. From now on, by the store's
   * own clock, it has {@code ChangeWatch.TIME_TO_CONCLUDE}.
   *
   * <p>R3: of any number of concurrent changes with one key exactly one is inserted; the others
   * wait until it is visible to all, or take its place if its transaction is rolled back.
   *
   * @return true if it is inserted, false if its key is taken
   * @throws PortException.StaleWrite if the order has a change of this number already, or one that
   *     is PENDING (R5)
   */
  boolean insert(OrderChange change);

  /**
   * Returns the number of the next change of an order: one more than the highest so far (R4), 0 if
   * there is none. To be sure of it, lock the order first.
   */
  int nextNumber(UserId owner, OrderId order);

  /**
   * Writes how a PENDING change ended, and takes back that it is parked (R6). To be sure that it is
   * still PENDING, lock the order first.
   *
   * @param ended the change, applied or rejected
   * @throws PortException.StaleWrite if it is not PENDING (R7)
   */
  void conclude(OrderChange ended);

  /** Returns the PENDING change of the owner's order (R8), or empty if nothing is pending. */
  Optional<OrderChange> pendingOf(UserId owner, OrderId order);

  /**
   * Returns the PENDING changes of these orders (R8), at most one of each, in no order.
   *
   * @param orders at most as many as a page of a list has
   */
  List<OrderChange> pendingOf(List<Order.Snapshot> orders);

  /**
   * Returns the reservations of the order's applied changes (R9), the oldest first. It is as much
   * as the order holds: what was rejected holds nothing.
   */
  List<ReservationId> reservationsOf(UserId owner, OrderId order);
}
