package dev.cartwright.chaos.check;

import static dev.cartwright.chaos.check.Run.tea;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneOrderPerKeyTest {

  private final Books books = Books.ofAConfirmedOrder();
  private final Run run = new Run().creates(Books.CREATION_KEY, 3);

  private List<String> problems() {
    return new OneOrderPerKey().problems(run.history(), books.stored());
  }

  @Test
  void isContentWithRepeatsThatAreAnsweredTheSame() {
    run.hearsNothing(Method.ORDER_CREATE, Books.CREATION_KEY, 3).creates(Books.CREATION_KEY, 3);

    assertThat(problems()).isEmpty();
  }

  @Test
  void seesARepeatThatIsAnsweredAnotherOrder() {
    Answered other = new Answered(Answered.Outcome.OK, "", "order-2", "CONFIRMED", tea(3), 300);
    run.call(Method.ORDER_CREATE, Books.CREATION_KEY, "", 3, other);

    assertThat(problems()).singleElement().asString().contains("second order");
  }

  @Test
  void seesTwoStoredChangesWithOneKey() {
    books.changes.add(Books.change(0, "CREATE", "APPLIED", 3, Books.CREATION_KEY));
    books.orders.add(Books.order("CONFIRMED", 3, true));

    assertThat(problems()).singleElement().asString().contains("second change");
  }

  @Test
  void seesAnOrderThatNobodyAskedFor() {
    books.changes.set(0, Books.change(0, "CREATE", "APPLIED", 3, "stranger"));

    assertThat(problems()).singleElement().asString().contains("nobody");
  }

  @Test
  void seesAnOrderWithoutACreation() {
    books.orders.add(Books.order("CONFIRMED", 3, true));

    assertThat(problems()).singleElement().asString().contains("1 creations, 2 orders");
  }
}
