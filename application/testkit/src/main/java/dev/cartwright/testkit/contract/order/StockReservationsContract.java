package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.Shortage;
import dev.cartwright.domain.order.StockAnswer;
import dev.cartwright.domain.order.StockAnswer.Cause;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.testkit.contract.shared.Race;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link StockReservations} has to do.
 *
 * <p>Extend this class in the adapter's own tests; besides the reservations they fill the stock.
 */
public abstract class StockReservationsContract {

  private static final int CALLERS = 8;
  private static final StockAnswer COMMITTED = new StockAnswer.Committed();
  private static final StockAnswer RETURNED = new StockAnswer.Returned();
  private static final StockAnswer ABANDONED = new StockAnswer.Released(Cause.ABANDONED, List.of());

  /** For the adapter's test class. */
  protected StockReservationsContract() {}

  /** Returns the reservations under test; of the same stock each time within one test. */
  protected abstract StockReservations stock();

  /** Makes a product of which so many units can be had. */
  protected abstract ProductId newProduct(long units);

  /** Adds so many units, at least one, to those that can be had. */
  protected abstract void receive(ProductId product, long units);

  /** Returns how many units of a product can be had. */
  protected abstract long availableOf(ProductId product);

  @Test
  @DisplayName("R4: what is reserved belongs to the order, and is gone from the stock")
  void whatIsReservedIsGone() {
    ProductId tea = newProduct(5);
    ProductId pot = newProduct(2);

    StockAnswer answer = stock().reserve(newId(), List.of(units(3, tea), units(2, pot)));

    assertThat(answer).isEqualTo(COMMITTED);
    assertThat(availableOf(tea)).isEqualTo(2);
    assertThat(availableOf(pot)).isZero();
  }

  @Test
  @DisplayName("R4: without enough of everything nothing is taken, and every shortage is told")
  void allOrNothing() {
    ProductId tea = newProduct(5);
    ProductId pot = newProduct(2);
    ProductId cup = newProduct(0);

    StockAnswer answer =
        stock().reserve(newId(), List.of(units(3, tea), units(3, pot), units(1, cup)));

    assertThat(answer).isInstanceOf(StockAnswer.Released.class);
    StockAnswer.Released released = (StockAnswer.Released) answer;
    assertThat(released.cause()).isEqualTo(Cause.OUT_OF_STOCK);
    assertThat(released.shortages())
        .containsExactlyInAnyOrder(new Shortage(pot, 3, 2), new Shortage(cup, 1, 0));
    assertThat(availableOf(tea)).isEqualTo(5);
    assertThat(availableOf(pot)).isEqualTo(2);
  }

  @Test
  @DisplayName("R1: a repeated reservation takes once")
  void aRepeatTakesOnce() {
    ProductId tea = newProduct(5);
    ReservationId id = newId();

    assertThat(stock().reserve(id, List.of(units(3, tea)))).isEqualTo(COMMITTED);
    assertThat(stock().reserve(id, List.of(units(3, tea)))).isEqualTo(COMMITTED);

    assertThat(availableOf(tea)).isEqualTo(2);
  }

  @Test
  @DisplayName("R2: what was refused stays refused when there is enough")
  void aRefusalIsFinal() {
    ProductId tea = newProduct(1);
    ReservationId id = newId();
    StockAnswer first = stock().reserve(id, List.of(units(2, tea)));
    receive(tea, 10);

    assertThat(stock().reserve(id, List.of(units(2, tea)))).isEqualTo(first);
    assertThat(stock().giveBack(id)).isInstanceOf(StockAnswer.Released.class);
    assertThat(availableOf(tea)).isEqualTo(11);
  }

  @Test
  @DisplayName("R5: one id for two sets of items is a mismatch, and changes nothing")
  void oneIdIsForOneSetOfItems() {
    ProductId tea = newProduct(5);
    ReservationId id = newId();
    assertThat(stock().reserve(id, List.of(units(3, tea)))).isEqualTo(COMMITTED);

    assertThat(stock().reserve(id, List.of(units(2, tea)))).isEqualTo(new StockAnswer.Mismatched());
    assertThat(availableOf(tea)).isEqualTo(2);
  }

  @Test
  @DisplayName("R6, R2: nothing can be reserved under an id that was given up")
  void whatIsGivenUpStaysSo() {
    ProductId tea = newProduct(5);
    ReservationId id = newId();

    assertThat(stock().release(id)).isEqualTo(ABANDONED);
    assertThat(stock().reserve(id, List.of(units(3, tea)))).isEqualTo(ABANDONED);
    assertThat(stock().release(id)).isEqualTo(ABANDONED);
    assertThat(availableOf(tea)).isEqualTo(5);
  }

  @Test
  @DisplayName("R6: what belongs to the order is not given up")
  void whatIsCommittedIsNotGivenUp() {
    ProductId tea = newProduct(5);
    ReservationId id = newId();
    assertThat(stock().reserve(id, List.of(units(3, tea)))).isEqualTo(COMMITTED);

    assertThat(stock().release(id)).isEqualTo(COMMITTED);
    assertThat(availableOf(tea)).isEqualTo(2);
  }

  @Test
  @DisplayName("R7, R1, R2: what is given back is there again, once, and for good")
  void whatIsGivenBackIsThereAgain() {
    ProductId tea = newProduct(5);
    ReservationId id = newId();
    assertThat(stock().reserve(id, List.of(units(3, tea)))).isEqualTo(COMMITTED);

    assertThat(stock().giveBack(id)).isEqualTo(RETURNED);
    assertThat(stock().giveBack(id)).isEqualTo(RETURNED);
    assertThat(stock().release(id)).isEqualTo(RETURNED);
    assertThat(stock().reserve(id, List.of(units(3, tea)))).isEqualTo(RETURNED);

    assertThat(availableOf(tea)).isEqualTo(5);
  }

  @Test
  @DisplayName("R7: giving back what was never reserved gives it up")
  void givingBackNothingGivesItUp() {
    ProductId tea = newProduct(5);
    ReservationId id = newId();

    assertThat(stock().giveBack(id)).isEqualTo(ABANDONED);
    assertThat(stock().reserve(id, List.of(units(3, tea)))).isEqualTo(ABANDONED);
    assertThat(availableOf(tea)).isEqualTo(5);
  }

  @Test
  @DisplayName("R1: concurrent calls with one id take once")
  void concurrentRepeatsTakeOnce() {
    ProductId tea = newProduct(100);
    ReservationId id = newId();

    List<StockAnswer> answers = Race.of(CALLERS, () -> stock().reserve(id, List.of(units(3, tea))));

    assertThat(answers).containsOnly(COMMITTED);
    assertThat(availableOf(tea)).isEqualTo(97);
  }

  @Test
  @DisplayName("R4: concurrent reservations never take more than there is, and no less")
  void concurrentReservationsTakeWhatThereIs() {
    ProductId tea = newProduct(3);

    List<StockAnswer> answers =
        Race.of(CALLERS, () -> stock().reserve(newId(), List.of(units(1, tea))));

    assertThat(answers).filteredOn(COMMITTED::equals).hasSize(3);
    assertThat(availableOf(tea)).isZero();
  }

  @Test
  @DisplayName("R3: no stock is asked for inside a transaction")
  void noStockIsAskedForInsideATransaction() {
    ReservationId id = newId();
    List<RequestedItem> items = List.of(units(1, newProduct(1)));

    assertThatThrownBy(() -> RemoteCallGuard.duringTransaction(() -> stock().reserve(id, items)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> RemoteCallGuard.duringTransaction(() -> stock().release(id)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> RemoteCallGuard.duringTransaction(() -> stock().giveBack(id)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static ReservationId newId() {
    return new ReservationId(new OrderId(UUID.randomUUID()), 0);
  }

  private static RequestedItem units(int units, ProductId product) {
    return new RequestedItem(product, new Quantity(units));
  }
}
