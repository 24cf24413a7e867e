package dev.cartwright.chaos.check;

import static dev.cartwright.chaos.check.Run.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.stored.Movement;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockIsConservedTest {

  private final Books books = Books.ofAConfirmedOrder();

  private List<String> problems() {
    return new StockIsConserved().problems(new History(List.of(), List.of()), books.stored());
  }

  @Test
  void isContentWithABookedOrder() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void seesUnitsThatAreNowhere() {
    books.reservations.set(0, Books.reservation(0, "RELEASED", "ABANDONED", 3));

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("I1")
        .contains("given 10", "has 7");
  }

  @Test
  void seesALedgerThatWentBelowZero() {
    books.ledger.set(1, Books.movement(2, "reserve", -13, -3));
    books.ledger.add(new Movement(TEA, 3, 10, "late delivery", 7));
    books.reservations.set(0, Books.reservation(0, "COMMITTED", "", 13));

    assertThat(problems()).singleElement().asString().startsWith("I2");
  }

  @Test
  void seesALedgerWithAGap() {
    books.ledger.set(1, Books.movement(3, "reserve", -3, 7));

    assertThat(problems()).singleElement().asString().startsWith("I2");
  }

  @Test
  void seesAvailableUnitsThatTheLedgerDoesNotKnow() {
    books.available = 8;

    assertThat(problems()).hasSize(2).first().asString().startsWith("I3");
  }
}
