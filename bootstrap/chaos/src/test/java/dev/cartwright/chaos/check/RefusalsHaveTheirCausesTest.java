package dev.cartwright.chaos.check;

import static dev.cartwright.chaos.check.Run.ADA;
import static dev.cartwright.chaos.check.Run.ORDER;
import static dev.cartwright.chaos.check.Run.tea;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.stored.StoredChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsHaveTheirCausesTest {

  private final Books books = Books.ofAConfirmedOrder();

  private List<String> problemsAfter(String refusal, String cause) {
    books.changes.add(
        new StoredChange(ADA, ORDER, 1, "ADD", "REJECTED", tea(9), "add", refusal, false));
    books.reservations.add(Books.reservation(1, "RELEASED", cause, 9));
    return new RefusalsHaveTheirCauses()
        .problems(new History(List.of(), List.of()), books.stored());
  }

  @Test
  void isContentWithRefusalsOfTheirCauses() {
    assertThat(problemsAfter("OUT_OF_STOCK", "OUT_OF_STOCK")).isEmpty();
  }

  @Test
  void isContentWithAnOrderThatWasGivenUpOrRanOut() {
    assertThat(problemsAfter("ORDER_TIMED_OUT", "ABANDONED")).isEmpty();
  }

  @Test
  void seesAnAbandonedChangeThatIsSaidToBeOutOfStock() {
    assertThat(problemsAfter("OUT_OF_STOCK", "ABANDONED")).hasSize(1);
  }

  @Test
  void seesASoldOutChangeThatIsSaidToHaveTimedOut() {
    assertThat(problemsAfter("ORDER_TIMED_OUT", "OUT_OF_STOCK")).hasSize(1);
  }

  @Test
  void seesARefusalThatNoReservationCauses() {
    assertThat(problemsAfter("PRICE_CHANGED", "ABANDONED")).hasSize(1);
  }

  @Test
  void seesASoldOutChangeThatMovedStock() {
    books.changes.set(0, Books.change(0, "CREATE", "REJECTED", 3, Books.CREATION_KEY));
    books.reservations.set(0, Books.reservation(0, "RELEASED", "OUT_OF_STOCK", 3));

    assertThat(problemsAfter("OUT_OF_STOCK", "OUT_OF_STOCK")).hasSize(1);
  }
}
