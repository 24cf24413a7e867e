package dev.cartwright.application.order.port;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/**
 * Keeps the changes of orders, for ever: they are the record of the idempotency keys too. Safe for
 * use by many threads; joins the transaction of the thread it is called on.
 */
public interface OrderChanges {

  /**
   * Returns the change with this key, as it was inserted (R1), or empty (R2).
   *
   * @throws PortException.Unavailable if the store does not answer
   * @throws PortException.CorruptData if what is stored is not a valid change
   */
  Optional<OrderChange> find(ChangeKey key);

  /**
   * Inserts a change unless there is one with its key already.
   *
   * <p>R3: of any number of concurrent changes with one key exactly one is inserted; the others
   * wait until it is visible to all, or take its place if its transaction is rolled back.
   *
   * @return true if it is inserted, false if its key is taken
   * @throws PortException.StaleWrite if the order has a change of this number already
   * @throws PortException.Unavailable if the store does not answer; the change may be inserted or
   *     not
   */
  boolean insert(OrderChange change);

  /**
   * Returns the number of the next change of an order: one more than the highest so far (R4), 0 if
   * there is none. To be sure of it, lock the order first.
   *
   * @throws PortException.Unavailable if the store does not answer
   */
  int nextNumber(UserId owner, OrderId order);
}
