package dev.cartwright.application.product.port;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.LedgerEntry;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps stock, its ledger, and reservations, and tells the time for how long they are held. Safe
 * for use by many threads.
 *
 * <p>Every implementation passes {@code StockRepositoryContract}, {@code ReservationsContract} and
 * {@code StockRacesContract} of the testkit, whose tests carry the rule numbers used here.
 *
 * <p>R1: every method does all that it says or nothing, and those that write see each other's
 * effects one after another for each product and each reservation. R2: locks are taken in one
 * order, reservations first and then products by id, so that no two calls wait for each other in a
 * circle. Every method throws {@link PortException.Unavailable} if the store does not answer; a
 * write may then be done or not, and its repeat is harmless. Those that read throw {@link
 * PortException.CorruptData} if what is stored makes no sense.
 */
public interface StockRepository {

  /**
   * Returns how many units of a product there are; one without stock has none (R3).
   *
   * <p>R4: what was adjusted is what is available, held and committed together.
   */
  StockLevel find(ProductId product);

  /** Returns what is available of those of the products that have a stock (R5). */
  Map<ProductId, Long> availableOf(Set<ProductId> products);

  /**
   * Changes a product's stock by hand, as {@link StockAdjustment#against} decides.
   *
   * <p>R6: every adjustment is made, and answers what it left. R7: a refused adjustment changes
   * nothing.
   *
   * @param adjustment the change, of a product that exists
   */
  Result<StockLevel, ProductError> adjust(StockAdjustment adjustment);

  /**
   * Does to a reservation, and to the stock, what {@link ReservationRequest} decides.
   *
   * <p>R8: units are taken of all lines or of none, and never more than are available; if there are
   * not enough, the reservation is kept as released. R9: what is given back is available again,
   * once. R10: of any number of equal calls, at once or one after another, the first has an effect.
   * R11: what is released or returned stays so, also against a call that comes late. R12: an id is
   * bound to its lines.
   */
  Result<Reservation, ProductError> apply(ReservationRequest request);

  /**
   * Releases reservations that were held for too long by the store's own clock, at most {@code
   * limit} of them, the oldest first (R13); those that another call works on are left to it.
   *
   * @return how many were released
   */
  int releaseExpired(int limit);

  /**
   * Returns the ledger of a product from the entry after {@code sequence}, at most {@code limit}
   * entries.
   *
   * <p>R14: added up in their order, the entries are what is available, and never less than nothing
   * on the way; every entry says what it left.
   */
  List<LedgerEntry> ledger(ProductId product, long sequence, int limit);
}
