package dev.cartwright.chaos.check;

import static dev.cartwright.chaos.check.Run.TEA;
import static dev.cartwright.chaos.check.Run.tea;
import static dev.cartwright.chaos.history.Method.STOCK_ADJUST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.stored.Movement;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveriesCountOnceTest {

  private final Books books = Books.ofAConfirmedOrder();
  private final Run run = new Run().call(STOCK_ADJUST, "delivery", "", 10, Answered.cart(tea(10)));

  private List<String> problems() {
    return new DeliveriesCountOnce().problems(run.history(), books.stored());
  }

  @Test
  void isContentWithADeliveryThatCounts() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void isContentWhetherAnUnansweredDeliveryCountsOrNot() {
    run.hearsNothing(STOCK_ADJUST, "second", 5);

    assertThat(problems()).isEmpty();

    books.ledger.add(new Movement(TEA, 3, 5, "second", 12));

    assertThat(problems()).isEmpty();
  }

  @Test
  void seesADeliveryThatCountedTwice() {
    books.ledger.add(new Movement(TEA, 3, 10, "again", 17));

    assertThat(problems()).singleElement().asString().contains("20 units");
  }

  @Test
  void seesADeliveryThatWasLost() {
    run.call(STOCK_ADJUST, "second", "", 5, Answered.cart(tea(12)));

    assertThat(problems()).singleElement().asString().contains("expected: 15..15");
  }
}
