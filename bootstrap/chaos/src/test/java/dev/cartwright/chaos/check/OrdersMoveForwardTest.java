package dev.cartwright.chaos.check;

import static dev.cartwright.chaos.check.Run.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.chaos.history.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersMoveForwardTest {

  private final Run run = new Run().creates(Books.CREATION_KEY, 3);

  private List<String> problems() {
    return new OrdersMoveForward().problems(run.history(), Books.ofAConfirmedOrder().stored());
  }

  private void reads(String state, int units) {
    run.call(Method.ORDER_READ, "", ORDER, 0, Run.order(state, units));
  }

  @Test
  void isContentWhenAnOrderGrowsAndIsCancelled() {
    reads("CONFIRMED+", 3);
    reads("CONFIRMED", 4);
    reads("CANCELLED", 4);

    assertThat(problems()).isEmpty();
  }

  @Test
  void seesAnOrderThatIsPendingAgain() {
    reads("PENDING", 3);

    assertThat(problems()).hasSize(1);
  }

  @Test
  void seesAConfirmedOrderThatIsRejected() {
    reads("REJECTED", 3);

    assertThat(problems()).hasSize(1);
  }

  @Test
  void seesACancelledOrderThatIsConfirmedAgain() {
    reads("CANCELLED", 3);
    reads("CONFIRMED", 3);

    assertThat(problems()).hasSize(1);
  }

  @Test
  void seesALineThatGoesAway() {
    reads("CONFIRMED", 2);

    assertThat(problems()).hasSize(1);
  }
}
