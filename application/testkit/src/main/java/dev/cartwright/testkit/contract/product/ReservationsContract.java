package dev.cartwright.testkit.contract.product;

import static dev.cartwright.testkit.fixture.Reservations.commit;
import static dev.cartwright.testkit.fixture.Reservations.giveBack;
import static dev.cartwright.testkit.fixture.Reservations.hold;
import static dev.cartwright.testkit.fixture.Reservations.newId;
import static dev.cartwright.testkit.fixture.Reservations.oneOfEach;
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
import dev.cartwright.domain.product.Shortage;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.testkit.fixture.Products;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link StockRepository} has to do with reservations, one call after another.
 *
 * <p>Extend this class in the adapter's own tests and return a repository from {@link #stock}.
 */
public abstract class ReservationsContract extends StockWorld {

  /** For the adapter's test class. */
  protected ReservationsContract() {}

  @Test
  @DisplayName("R8: units are taken of all lines, added up for each product")
  void unitsAreTakenOfAllLines() {
    ProductId one = productWith(5);
    ProductId two = productWith(1);
    StockLines lines =
        StockLines.of(
            List.of(
                new StockLines.Line(one, new Quantity(2)),
                new StockLines.Line(two, new Quantity(1)),
                new StockLines.Line(one, new Quantity(1))));

    Reservation held = done(hold(newId(), lines));

    assertThat(held.state()).isEqualTo(ReservationState.HELD);
    assertThat(held.expireTime()).isPresent();
    requireLevel(one, 2, 3, 0);
    requireLevel(two, 0, 1, 0);
  }

  @Test
  @DisplayName("R8: if there are not enough units nothing is taken, and that stays so")
  void unitsAreTakenOfNoneIfThereAreNotEnough() {
    ProductId plenty = productWith(5);
    ProductId scarce = productWith(1);
    ProductId unknown = Products.newId();
    ReservationId id = newId();
    StockLines lines =
        StockLines.of(
            List.of(
                new StockLines.Line(plenty, new Quantity(1)),
                new StockLines.Line(scarce, new Quantity(2)),
                new StockLines.Line(unknown, new Quantity(3))));

    ProductError refusal = refused(take(id, lines));

    assertThat(((ProductError.OutOfStock) refusal).shortages())
        .containsExactlyInAnyOrder(new Shortage(scarce, 2, 1), new Shortage(unknown, 3, 0));
    requireLevel(plenty, 5, 0, 0);
    requireLevel(scarce, 1, 0, 0);
    // A restock is for new reservations, not for this one.
    assertThat(stock().adjust(receipt(scarce, 9))).isNotNull();
    assertThat(((ProductError.OutOfStock) refused(hold(id, lines))).shortages())
        .containsExactlyInAnyOrderElementsOf(((ProductError.OutOfStock) refusal).shortages());
    requireLevel(scarce, 10, 0, 0);
    assertThat(done(release(id)).cause()).contains(ReleaseCause.OUT_OF_STOCK);
    assertThat(done(release(id)).shortages()).hasSize(2);
  }

  @Test
  @DisplayName("R9: what was held is available again, once")
  void releasedUnitsAreAvailableAgain() {
    ProductId product = productWith(5);
    ReservationId id = held(product, 3);

    Reservation released = done(release(id));

    assertThat(released.state()).isEqualTo(ReservationState.RELEASED);
    assertThat(released.cause()).contains(ReleaseCause.ABANDONED);
    assertThat(done(release(id))).isEqualTo(released);
    assertThat(done(giveBack(id))).isEqualTo(released);
    requireLevel(product, 5, 0, 0);
  }

  @Test
  @DisplayName("R9: what was committed is available again, once")
  void returnedUnitsAreAvailableAgain() {
    ProductId product = productWith(5);
    ReservationId id = taken(product, 3);

    assertThat(done(release(id)).state()).isEqualTo(ReservationState.COMMITTED);
    requireLevel(product, 2, 0, 3);
    Reservation returned = done(giveBack(id));

    assertThat(returned.state()).isEqualTo(ReservationState.RETURNED);
    assertThat(done(giveBack(id))).isEqualTo(returned);
    assertThat(done(release(id))).isEqualTo(returned);
    requireLevel(product, 5, 0, 0);
  }

  @Test
  @DisplayName("R10: a repeated reservation takes units once")
  void aRepeatedReservationTakesUnitsOnce() {
    ProductId product = productWith(5);
    ReservationId id = newId();

    Reservation held = done(hold(id, units(product, 2)));
    assertThat(done(hold(id, units(product, 2)))).isEqualTo(held);
    requireLevel(product, 3, 2, 0);
    Reservation committed = done(take(id, units(product, 2)));
    assertThat(committed.state()).isEqualTo(ReservationState.COMMITTED);
    assertThat(done(take(id, units(product, 2)))).isEqualTo(committed);
    assertThat(done(hold(id, units(product, 2)))).isEqualTo(committed);
    assertThat(done(commit(id))).isEqualTo(committed);
    requireLevel(product, 3, 0, 2);
  }

  @Test
  @DisplayName("R10: a commit makes what is held the order's, and nothing of nothing")
  void aCommitMakesWhatIsHeldTheOrders() {
    ProductId product = productWith(5);
    ReservationId id = held(product, 2);
    ReservationId unknown = newId();

    assertThat(done(commit(id)).state()).isEqualTo(ReservationState.COMMITTED);
    assertThat(refused(commit(unknown))).isEqualTo(new ProductError.ReservationNotFound(unknown));
    assertThat(done(hold(unknown, units(product, 1))).state()).isEqualTo(ReservationState.HELD);
    requireLevel(product, 2, 1, 2);
  }

  @Test
  @DisplayName("R11: what was given up before it came takes nothing when it comes")
  void aTombstoneStays() {
    ProductId product = productWith(5);
    ReservationId released = newId();
    ReservationId returned = newId();

    assertThat(done(release(released)).cause()).contains(ReleaseCause.ABANDONED);
    assertThat(done(giveBack(returned)).cause()).contains(ReleaseCause.ABANDONED);
    for (ReservationId id : List.of(released, returned)) {
      assertThat(done(take(id, units(product, 2))).state()).isEqualTo(ReservationState.RELEASED);
      assertThat(done(commit(id)).state()).isEqualTo(ReservationState.RELEASED);
      assertThat(done(giveBack(id)).state()).isEqualTo(ReservationState.RELEASED);
    }
    requireLevel(product, 5, 0, 0);
  }

  @Test
  @DisplayName("R11: what ended takes nothing when it is asked for again")
  void whatEndedStays() {
    ProductId product = productWith(5);
    ReservationId released = held(product, 2);
    ReservationId returned = taken(product, 2);
    var unused = List.of(done(release(released)), done(giveBack(returned)));

    assertThat(done(take(released, units(product, 2))).state())
        .isEqualTo(ReservationState.RELEASED);
    assertThat(done(hold(returned, units(product, 2))).state())
        .isEqualTo(ReservationState.RETURNED);
    assertThat(done(commit(released)).state()).isEqualTo(ReservationState.RELEASED);
    assertThat(done(commit(returned)).state()).isEqualTo(ReservationState.RETURNED);
    requireLevel(product, 5, 0, 0);
  }

  @Test
  @DisplayName("R12: an id is refused for other lines")
  void anIdIsRefusedForOtherLines() {
    ProductId product = productWith(5);
    ProductId other = productWith(5);
    ReservationId held = held(product, 2);
    ReservationId scarce = newId();
    assertThat(refused(take(scarce, units(product, 9))))
        .isInstanceOf(ProductError.OutOfStock.class);

    for (ReservationId id : List.of(held, scarce)) {
      assertThat(refused(take(id, units(product, 1))))
          .isEqualTo(new ProductError.ReservationMismatch(id));
      assertThat(refused(hold(id, oneOfEach(product, other))))
          .isEqualTo(new ProductError.ReservationMismatch(id));
    }
    requireLevel(product, 3, 2, 0);
    requireLevel(other, 5, 0, 0);
  }
}
