package dev.cartwright.application.order.port;

import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.StockAnswer;
import java.util.List;

/**
 * Takes stock for changes of orders, and gives it back. Safe for use by many threads.
 *
 * <p>R1: every call can be repeated: it has its effect once and answers what has become of the
 * reservation. R2: what is released or returned stays so, also against a call that comes late. R3:
 * fails inside a transaction.
 *
 * <p>Every method throws {@code PortException.Unavailable} if the other context does not answer: it
 * may have done what was asked, or do it later. It throws {@code PortException.CorruptData} if the
 * answer makes no sense.
 */
public interface StockReservations {

  /**
   * Takes units of all items for good, or of none.
   *
   * <p>R4: answers {@code Committed} if the stock belongs to the order; {@code Released} with the
   * cause {@code OUT_OF_STOCK} and every shortage if there was not enough, which is final. R5:
   * {@code Mismatched} if other items were reserved under this id.
   *
   * @param items at least one, each of another product
   */
  StockAnswer reserve(ReservationId id, List<RequestedItem> items);

  /**
   * Gives up what is not committed (R6), also if there is nothing yet: no later call can reserve
   * under this id. What is committed stays so, and is answered as {@code Committed}.
   */
  StockAnswer release(ReservationId id);

  /**
   * Gives back what is committed (R7), and answers {@code Returned}; what is not is released, as by
   * {@link #release}.
   */
  StockAnswer giveBack(ReservationId id);
}
