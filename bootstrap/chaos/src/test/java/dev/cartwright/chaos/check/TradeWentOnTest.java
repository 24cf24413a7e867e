package dev.cartwright.chaos.check;

import static dev.cartwright.chaos.check.Run.ORDER;
import static dev.cartwright.chaos.history.Method.CART_ADD;
import static dev.cartwright.chaos.history.Method.CART_READ;
import static dev.cartwright.chaos.history.Method.ORDER_ADD;
import static dev.cartwright.chaos.history.Method.ORDER_CANCEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.chaos.history.Answered;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TradeWentOnTest {

  private final Books books = Books.ofAConfirmedOrder();
  private final Run run = new Run();

  @BeforeEach
  void rejectOneAddition() {
    books.changes.add(Books.change(1, "ADD", "REJECTED", 9, "too many"));
  }

  private List<String> problems() {
    return new TradeWentOn().problems(run.history(), books.stored());
  }

  private void trades() {
    run.creates(Books.CREATION_KEY, 3)
        .call(ORDER_ADD, "add", ORDER, 1, Run.order("CONFIRMED", 4))
        .call(ORDER_CANCEL, "cancel", ORDER, 0, Run.order("CANCELLED", 4));
  }

  @Test
  void isContentWhenAllOfItWorked() {
    trades();
    run.call(CART_READ, "", "", 0, Answered.unknown("UNAVAILABLE"));

    assertThat(problems()).isEmpty();
  }

  @Test
  void seesThatNothingWorked() {
    assertThat(problems()).hasSize(3).allMatch(problem -> problem.startsWith("not one"));
  }

  @Test
  void seesAWriteThatWasGivenUp() {
    trades();
    run.hearsNothing(CART_ADD, "lost", 1);

    assertThat(problems()).singleElement().asString().contains("given up");
  }

  @Test
  void seesThatStockWasNeverShort() {
    trades();
    books.changes.removeLast();

    assertThat(problems()).singleElement().asString().contains("want of stock");
  }
}
