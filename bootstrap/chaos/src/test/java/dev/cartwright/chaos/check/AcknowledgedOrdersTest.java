package dev.cartwright.chaos.check;

import static dev.cartwright.chaos.check.Run.ORDER;
import static dev.cartwright.chaos.history.Method.ORDER_ADD;
import static dev.cartwright.chaos.history.Method.ORDER_CANCEL;
import static dev.cartwright.chaos.history.Method.ORDER_CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgedOrdersTest {

  private final Books books = Books.ofAConfirmedOrder();
  private final Run run = new Run().creates(Books.CREATION_KEY, 3);

  private List<String> problems() {
    return new AcknowledgedOrders().problems(run.history(), books.stored());
  }

  @Test
  void isContentWithAnOrderThatIsKept() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void isContentWithWhatNobodyWasTold() {
    run.hearsNothing(ORDER_CREATE, "lost", 4);

    assertThat(problems()).isEmpty();
  }

  @Test
  void seesALostOrder() {
    books.orders.clear();
    books.changes.clear();

    assertThat(problems()).hasSize(2).first().asString().contains("not kept");
  }

  @Test
  void seesAnOrderWithOtherLines() {
    books.changes.set(0, Books.change(0, "CREATE", "APPLIED", 2, Books.CREATION_KEY));

    assertThat(problems()).singleElement().asString().contains("not kept");
  }

  @Test
  void seesALineThatWasLost() {
    run.call(ORDER_ADD, "add", ORDER, 2, Run.order("CONFIRMED", 5));

    assertThat(problems()).hasSize(2);
  }

  @Test
  void seesACancellationThatWasLost() {
    run.call(ORDER_CANCEL, "cancel", ORDER, 0, Run.order("CANCELLED", 3));

    assertThat(problems()).hasSize(2);
  }

  @Test
  void seesARefusedOrderThatWasMade() {
    run.isRefused(ORDER_CREATE, "refused", "", 9, "OUT_OF_STOCK");
    books.changes.add(Books.change(0, "CREATE", "APPLIED", 9, "refused"));

    assertThat(problems()).singleElement().asString().contains("not kept");
  }

  @Test
  void seesARefusedRepeatOfAnOrderThatWasMade() {
    Run lost = new Run().hearsNothing(ORDER_CREATE, Books.CREATION_KEY, 3);
    lost.isRefused(ORDER_CREATE, Books.CREATION_KEY, "", 3, "IDEMPOTENCY_KEY_REUSED");

    assertThat(new AcknowledgedOrders().problems(lost.history(), books.stored()))
        .singleElement()
        .asString()
        .contains("not kept");
  }

  @Test
  void seesARefusalThatIsStoredAsAnother() {
    run.isRefused(ORDER_ADD, "add", ORDER, 9, "ORDER_TIMED_OUT");
    books.changes.add(Books.change(1, "ADD", "REJECTED", 9, "add"));

    assertThat(problems()).singleElement().asString().contains("not kept");
  }

  @Test
  void isContentWithARefusalThatIsStored() {
    run.isRefused(ORDER_ADD, "add", ORDER, 9, "OUT_OF_STOCK");
    books.changes.add(Books.change(1, "ADD", "REJECTED", 9, "add"));

    assertThat(problems()).isEmpty();
  }

  @Test
  void seesAnotherTotal() {
    books.orders.set(0, Books.order("CONFIRMED", 4, true, "CART_SETTLED"));

    assertThat(problems()).singleElement().asString().contains("stored as");
  }
}
