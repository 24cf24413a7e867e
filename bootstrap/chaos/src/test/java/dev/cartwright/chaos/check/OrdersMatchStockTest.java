package dev.cartwright.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.chaos.history.History;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersMatchStockTest {

  private final Books books = Books.ofAConfirmedOrder();

  private List<String> problems() {
    return new OrdersMatchStock().problems(new History(List.of(), List.of()), books.stored());
  }

  @Test
  void isContentWithAConfirmedOrder() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void isContentWithACancelledOrder() {
    books.orders.set(0, Books.order("CANCELLED", 3, true, "CART_SETTLED"));
    books.changes.add(Books.change(1, "CANCEL", "APPLIED", 0, "cancel"));
    books.reservations.set(0, Books.reservation(0, "RETURNED", "", 3));

    assertThat(problems()).isEmpty();
  }

  @Test
  void seesAConfirmedOrderWithoutStock() {
    books.reservations.set(0, Books.reservation(0, "RELEASED", "ABANDONED", 3));

    assertThat(problems()).singleElement().asString().contains("expected: COMMITTED");
  }

  @Test
  void seesAConfirmedOrderWithoutAReservation() {
    books.reservations.clear();

    assertThat(problems()).singleElement().asString().contains("reservation is none");
  }

  @Test
  void seesACancelledOrderWithStockStillTaken() {
    books.orders.set(0, Books.order("CANCELLED", 3, true, "CART_SETTLED"));
    books.changes.add(Books.change(1, "CANCEL", "APPLIED", 0, "cancel"));

    assertThat(problems()).singleElement().asString().contains("expected: RETURNED");
  }

  @Test
  void seesAConfirmedOrderWhoseCancellationWasApplied() {
    books.changes.add(Books.change(1, "CANCEL", "APPLIED", 0, "cancel"));

    assertThat(problems()).singleElement().asString().contains("state");
  }

  @Test
  void seesACancelledOrderThatNothingCancelled() {
    books.orders.set(0, Books.order("CANCELLED", 3, true, "CART_SETTLED"));
    books.reservations.set(0, Books.reservation(0, "RETURNED", "", 3));

    assertThat(problems()).singleElement().asString().contains("state");
  }

  @Test
  void seesAConfirmedOrderWhoseCreationWasRejected() {
    books.changes.set(0, Books.change(0, "CREATE", "REJECTED", 3, Books.CREATION_KEY));
    books.reservations.set(0, Books.reservation(0, "RELEASED", "OUT_OF_STOCK", 3));

    assertThat(problems()).first().asString().contains("state");
  }

  @Test
  void leavesTheStateOpenWhileAChangeIsPending() {
    books.orders.set(0, Books.order("PENDING", 0, false));
    books.changes.set(0, Books.change(0, "CREATE", "PENDING", 3, Books.CREATION_KEY));
    books.reservations.clear();

    assertThat(problems()).isEmpty();
  }

  @Test
  void seesARejectedOrderWithStockTaken() {
    books.orders.set(0, Books.order("REJECTED", 0, false));
    books.changes.set(0, Books.change(0, "CREATE", "REJECTED", 3, Books.CREATION_KEY));

    assertThat(problems()).hasSize(2).first().asString().contains("expected: RELEASED");
  }

  @Test
  void seesAReservationOfOtherUnits() {
    books.reservations.set(0, Books.reservation(0, "COMMITTED", "", 4));

    assertThat(problems()).singleElement().asString().contains("other units");
  }

  @Test
  void seesLinesThatNoChangeAdded() {
    books.orders.set(0, Books.order("CONFIRMED", 5, true, "CART_SETTLED"));

    assertThat(problems()).singleElement().asString().contains("lines");
  }

  @Test
  void seesStockThatNoChangeTook() {
    books.reservations.add(Books.reservation(7, "COMMITTED", "", 1));

    assertThat(problems()).singleElement().asString().contains("no change");
  }
}
