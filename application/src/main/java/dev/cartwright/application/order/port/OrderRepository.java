package dev.cartwright.application.order.port;

import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps orders and what happened to them. Safe for use by many threads; joins the transaction of
 * the thread it is called on.
 */
public interface OrderRepository {

  /**
   * Returns the owner's order as it was last saved, or empty (R1) if he has none of this id.
   *
   * <p>R2: what {@link #save} returned is what this method finds.
   *
   * @throws PortException.Unavailable if the store does not answer
   * @throws PortException.CorruptData if what is stored is not a valid order
   */
  Optional<Order> find(UserId owner, OrderId id);

  /**
   * Does what {@link #find} does, and keeps others from changing the order until the transaction of
   * this thread ends (R3).
   *
   * @throws PortException.Unavailable if the store does not answer
   * @throws PortException.CorruptData if what is stored is not a valid order
   */
  Optional<Order> lock(UserId owner, OrderId id);

  /**
   * Saves an order if nobody else did since it was read, and appends what happened to its timeline.
   *
   * <p>R4: a refused save changes nothing. R5: of any number of concurrent saves of one version
   * exactly one succeeds.
   *
   * @return the saved order, whose version is one higher
   * @throws PortException.StaleWrite if the stored version differs from the order's, or its number
   *     is taken
   * @throws PortException.Unavailable if the store does not answer; the order may be saved or not
   */
  Order save(Order order);

  /**
   * Notes that the owner's order needs nothing of the cart any more, and appends what became of it
   * to the timeline (R8). Version and update time stay: whoever has read the order has read it
   * still, and if he saves it, that does not take the note back (R10).
   *
   * @return true if this call noted it, false if it was noted before (R9), or he has none of this
   *     id
   * @throws PortException.Unavailable if the store does not answer; it may be noted or not
   */
  boolean settleCart(UserId owner, OrderId id, TimelineEntry outcome);

  /**
   * Returns what happened to the owner's order, oldest first (R6); nothing if he has none of this
   * id.
   *
   * @throws PortException.Unavailable if the store does not answer
   */
  List<TimelineEntry> timelineOf(UserId owner, OrderId id);

  /**
   * Returns a page of the orders that pass the filter, in the filter's order.
   *
   * <p>R7: going from page to page meets every order that was there all the while exactly once.
   *
   * @throws PortException.Unavailable if the store does not answer
   * @throws PortException.CorruptData if what is stored is not a valid order
   */
  Page<Order.Snapshot> list(OrderFilter filter, PageRequest page);
}
