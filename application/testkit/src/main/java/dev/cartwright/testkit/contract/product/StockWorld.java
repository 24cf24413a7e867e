package dev.cartwright.testkit.contract.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.LedgerEntry;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.fixture.Reservations;
import dev.cartwright.testkit.fixture.Results;
import java.util.List;

/**
 * What the contracts of {@link StockRepository} have in common.
 *
 * <p>The tests use new products and reservations throughout, so the store need not be emptied in
 * between.
 */
abstract class StockWorld {

  private static final int ENTRIES_MAX = 10_000;

  /** Returns the repository under test; the same store each time within one test. */
  protected abstract StockRepository stock();

  /** Returns a new product that {@link #stock} may keep stock of. */
  protected abstract ProductId newProduct();

  final ProductId productWith(long units) {
    ProductId product = newProduct();
    assertThat(Results.valueOf(stock().adjust(Reservations.receipt(product, units))).available())
        .isEqualTo(units);
    return product;
  }

  final Reservation done(ReservationRequest request) {
    return Results.valueOf(stock().apply(request));
  }

  final ProductError refused(ReservationRequest request) {
    return Results.errorOf(stock().apply(request));
  }

  /** Returns a reservation that took that many units for good. */
  final ReservationId taken(ProductId product, int units) {
    ReservationId id = Reservations.newId();
    assertThat(done(Reservations.take(id, Reservations.units(product, units))).id()).isEqualTo(id);
    return id;
  }

  /** Returns a reservation that holds that many units. */
  final ReservationId held(ProductId product, int units) {
    ReservationId id = Reservations.newId();
    assertThat(done(Reservations.hold(id, Reservations.units(product, units))).id()).isEqualTo(id);
    return id;
  }

  /** Requires these numbers, and a ledger that says the same. */
  final void requireLevel(ProductId product, long available, long held, long committed) {
    StockLevel level = stock().find(product);
    assertThat(List.of(level.available(), level.held(), level.committed()))
        .as("available, held, committed")
        .containsExactly(available, held, committed);
    requireLedgerOf(product, available);
  }

  /** Requires that the ledger adds up to what is available, and never to less than nothing. */
  final void requireLedgerOf(ProductId product, long available) {
    long sum = 0;
    long sequence = 0;
    for (LedgerEntry entry : stock().ledger(product, 0, ENTRIES_MAX)) {
      sum += entry.movement().delta();
      sequence++;
      assertThat(entry.sequence()).isEqualTo(sequence);
      assertThat(entry.available()).isEqualTo(sum).isNotNegative();
    }
    assertThat(sum).as("sum of the ledger").isEqualTo(available);
  }
}
