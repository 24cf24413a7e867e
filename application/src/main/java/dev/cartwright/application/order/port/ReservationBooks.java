package dev.cartwright.application.order.port;

import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.Booking;
import dev.cartwright.domain.order.ReservationId;
import java.util.Map;
import java.util.Set;

/**
 * Shows what stock is booked for orders, to whoever compares it with the orders. Safe for use by
 * many threads; changes nothing.
 *
 * <p>R1: fails inside a transaction. Every method throws {@code PortException.Unavailable} if the
 * other context does not answer, and {@code PortException.CorruptData} if its answer makes no
 * sense.
 */
public interface ReservationBooks {

  /** The most reservations that can be looked up at once. */
  int IDS_MAX = 200;

  /**
   * Returns the bookings of those of the reservations that there are (R2).
   *
   * @param ids at most {@value #IDS_MAX}
   */
  Map<ReservationId, Booking> find(Set<ReservationId> ids);

  /**
   * Returns a page of all bookings that belong to orders, whichever they are (R3).
   *
   * <p>R4: going from page to page meets every booking that was there all the while exactly once.
   */
  Page<Booking> committed(PageRequest page);
}
