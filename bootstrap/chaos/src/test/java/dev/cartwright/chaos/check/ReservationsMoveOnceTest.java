package dev.cartwright.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.chaos.history.History;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReservationsMoveOnceTest {

  private final Books books = Books.ofAConfirmedOrder();

  private List<String> problems() {
    return new ReservationsMoveOnce().problems(new History(List.of(), List.of()), books.stored());
  }

  @Test
  void isContentWithACommittedReservation() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void isContentWithAReturnedReservation() {
    books.ledger.add(Books.movement(3, "return", 3, 10));
    books.reservations.set(0, Books.reservation(0, "RETURNED", "", 3));

    assertThat(problems()).isEmpty();
  }

  @Test
  void isContentWithATombstone() {
    books.reservations.add(Books.reservation(1, "RELEASED", "ABANDONED", 0));

    assertThat(problems()).isEmpty();
  }

  @Test
  void seesAReservationThatTookTwice() {
    books.ledger.add(Books.movement(3, "reserve", -3, 4));

    assertThat(problems()).singleElement().asString().startsWith("I7");
  }

  @Test
  void seesAReturnedReservationThatGaveNothingBack() {
    books.reservations.set(0, Books.reservation(0, "RETURNED", "", 3));

    assertThat(problems()).singleElement().asString().startsWith("I7");
  }

  @Test
  void seesAReservationThatMovedAfterItsRelease() {
    books.reservations.set(0, Books.reservation(0, "RELEASED", "ABANDONED", 3));

    assertThat(problems()).singleElement().asString().startsWith("I7");
  }

  @Test
  void seesMovementsOfAReservationThatIsGone() {
    books.reservations.clear();

    assertThat(problems()).singleElement().asString().contains("unknown");
  }
}
