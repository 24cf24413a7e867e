package dev.cartwright.chaos.check;

import static dev.cartwright.chaos.check.Run.ORDER;
import static dev.cartwright.chaos.history.Method.ORDER_CANCEL;
import static dev.cartwright.chaos.history.Method.ORDER_CREATE;
import static dev.cartwright.chaos.history.Method.ORDER_READ;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownOrdersStayTest {

  private final Books books = Books.ofAConfirmedOrder();
  private final Run run = new Run();

  private List<String> problems() {
    return new KnownOrdersStay().problems(run.history(), books.stored());
  }

  @Test
  void isContentWithAnOrderThatIsStored() {
    run.creates(Books.CREATION_KEY, 3).call(ORDER_READ, "", ORDER, 0, Run.order("CONFIRMED", 3));

    assertThat(problems()).isEmpty();
  }

  @Test
  void isContentWithAnOrderThatCannotBeCancelled() {
    run.isRefused(ORDER_CANCEL, "cancel", ORDER, 0, "ORDER_STATE_CONFLICT");

    assertThat(problems()).isEmpty();
  }

  @Test
  void seesAPendingOrderThatVanished() {
    run.call(ORDER_CREATE, Books.CREATION_KEY, "", 3, Run.order("PENDING", 3))
        .hearsNothing(ORDER_CREATE, Books.CREATION_KEY, 3);
    books.orders.clear();

    assertThat(problems()).singleElement().asString().contains("not stored");
  }

  @Test
  void seesAReadThatDoesNotFindAnOrder() {
    run.isRefused(ORDER_READ, "", ORDER, 0, "ORDER_NOT_FOUND");

    assertThat(problems()).singleElement().asString().contains("known before");
  }

  @Test
  void seesAChangeThatDoesNotFindItsOrder() {
    run.isRefused(ORDER_CANCEL, "cancel", ORDER, 0, "ORDER_NOT_FOUND");

    assertThat(problems()).singleElement().asString().contains("known before");
  }
}
