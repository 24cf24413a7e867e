package dev.cartwright.application.product.port;

import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.ReservationAccount;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.StockAccount;
import java.util.List;
import java.util.Set;

/**
 * Shows stock, ledger and reservations side by side to whoever checks them. Safe for use by many
 * threads; changes nothing and keeps nobody waiting.
 *
 * <p>Every implementation passes {@code StockBooksContract} of the testkit, whose tests carry the
 * rule numbers used here.
 *
 * <p>R1: a page shows everything on it as it was at one moment, whatever is written meanwhile. R2:
 * going from page to page meets everything that was there all the while exactly once. R3: what
 * makes no sense is shown as it is, and does not keep the rest from being shown. Every method
 * throws {@link PortException.Unavailable} if the store does not answer.
 */
public interface StockBooks {

  /** Returns a page of the accounts of all products that ever had stock (R4), by product. */
  Page<StockAccount> stock(PageRequest page);

  /**
   * Returns a page of the accounts of the reservations in these states, by id.
   *
   * <p>R5: each with what the ledger says it moved.
   */
  Page<ReservationAccount> reservations(Set<ReservationState> states, PageRequest page);

  /** Returns the accounts of those of the reservations that there are, by id (R6). */
  List<ReservationAccount> reservations(Set<ReservationId> ids);
}
