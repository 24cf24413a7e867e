package dev.cartwright.testkit.contract.product;

import static dev.cartwright.testkit.fixture.Reservations.adjustment;
import static dev.cartwright.testkit.fixture.Reservations.commit;
import static dev.cartwright.testkit.fixture.Reservations.hold;
import static dev.cartwright.testkit.fixture.Reservations.newId;
import static dev.cartwright.testkit.fixture.Reservations.receipt;
import static dev.cartwright.testkit.fixture.Reservations.release;
import static dev.cartwright.testkit.fixture.Reservations.take;
import static dev.cartwright.testkit.fixture.Reservations.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.ReleaseCause;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockChange;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Results;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link StockRepository} has to do; reservations have {@link ReservationsContract}, and
 * races {@link StockRacesContract}.
 *
 * <p>Extend this class in the adapter's own tests and return a repository from {@link #stock}.
 */
public abstract class StockRepositoryContract extends StockWorld {

  /** For the adapter's test class. */
  protected StockRepositoryContract() {}

  /** Returns a repository of the same stock whose holds are over as soon as they are made. */
  protected abstract StockRepository hasty();

  @Test
  @DisplayName("R3, R5: a product without stock has nothing available")
  void aProductWithoutStockHasNothing() {
    ProductId unknown = Products.newId();
    ProductId stocked = productWith(7);

    assertThat(stock().find(unknown)).isEqualTo(StockLevel.none(unknown));
    assertThat(stock().availableOf(Set.of(unknown, stocked)))
        .containsOnlyKeys(stocked)
        .containsEntry(stocked, 7L);
    assertThat(stock().availableOf(Set.of())).isEmpty();
    assertThat(stock().ledger(unknown, 0, 1)).isEmpty();
  }

  @Test
  @DisplayName("R4, R14: what is adjusted is what is available, held and committed")
  void unitsAreConserved() {
    ProductId product = productWith(10);
    var unused = List.of(held(product, 2), taken(product, 3));
    assertThat(stock().adjust(receipt(product, -1))).isNotNull();

    requireLevel(product, 4, 2, 3);
    assertThat(stock().find(product).updateTime()).isPresent();
  }

  @Test
  @DisplayName("R6: every adjustment is made, and answers what it left")
  void everyAdjustmentIsMade() {
    ProductId product = productWith(5);

    assertThat(Results.valueOf(stock().adjust(receipt(product, 4))).available()).isEqualTo(9);
    assertThat(Results.valueOf(stock().adjust(receipt(product, 4))).available()).isEqualTo(13);
    assertThat(Results.valueOf(stock().adjust(count(product, 13, 3))).available()).isEqualTo(3);
    requireLevel(product, 3, 0, 0);
  }

  @Test
  @DisplayName("R7: a refused adjustment changes nothing")
  void aRefusedAdjustmentChangesNothing() {
    ProductId product = productWith(5);
    StockAdjustment loss = receipt(product, -6);

    assertThat(Results.errorOf(stock().adjust(loss)))
        .isEqualTo(new ProductError.InsufficientStock(product, 5, -6));
    assertThat(Results.errorOf(stock().adjust(count(product, 4, 1))))
        .isEqualTo(new ProductError.StockChanged(product, 4, 5));
    requireLevel(product, 5, 0, 0);
    assertThat(Results.valueOf(stock().adjust(receipt(product, 1))).available()).isEqualTo(6);
    assertThat(Results.valueOf(stock().adjust(loss)).available()).isZero();
  }

  @Test
  @DisplayName("R13: what was held for too long is released, and nothing else")
  void whatWasHeldForTooLongIsReleased() {
    ProductId product = productWith(9);
    ReservationId kept = held(product, 1);
    ReservationId committed = taken(product, 2);
    ReservationId late = newId();
    assertThat(hasty().apply(hold(late, units(product, 3)))).isNotNull();

    releaseAllExpired();

    Reservation expired = done(release(late));
    assertThat(expired.cause()).contains(ReleaseCause.EXPIRED);
    assertThat(done(commit(late)).state()).isEqualTo(ReservationState.RELEASED);
    assertThat(done(take(committed, units(product, 2))).state())
        .isEqualTo(ReservationState.COMMITTED);
    assertThat(done(hold(kept, units(product, 1))).state()).isEqualTo(ReservationState.HELD);
    requireLevel(product, 6, 1, 2);
  }

  @Test
  @DisplayName("R13: no more are released than the limit says")
  void noMoreAreReleasedThanTheLimitSays() {
    releaseAllExpired();
    ProductId product = productWith(3);
    for (int i = 0; i < 3; i++) {
      assertThat(hasty().apply(hold(newId(), units(product, 1)))).isNotNull();
    }

    assertThat(stock().releaseExpired(2)).isEqualTo(2);
    requireLevel(product, 2, 1, 0);
    assertThat(stock().releaseExpired(2)).isEqualTo(1);
    assertThat(stock().releaseExpired(2)).isZero();
    requireLevel(product, 3, 0, 0);
  }

  @Test
  @DisplayName("R14: the ledger is read in parts")
  void theLedgerIsReadInParts() {
    ProductId product = productWith(1);
    var unused = List.of(stock().adjust(receipt(product, 2)), stock().adjust(receipt(product, 3)));

    assertThat(stock().ledger(product, 1, 1))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.movement().delta()).isEqualTo(2);
          assertThat(entry.movement().reason()).isEqualTo("counted");
        });
    assertThat(stock().ledger(product, 2, 9)).hasSize(1);
    assertThat(stock().ledger(product, 3, 9)).isEmpty();
  }

  private void releaseAllExpired() {
    int released;
    do {
      released = stock().releaseExpired(100);
    } while (released > 0);
  }

  private static StockAdjustment count(ProductId product, long expected, long wanted) {
    return adjustment(product, new StockChange.Replacement(expected, wanted));
  }
}
