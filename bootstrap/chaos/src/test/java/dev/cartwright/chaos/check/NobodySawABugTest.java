package dev.cartwright.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

class NobodySawABugTest {

  private static List<String> problems(String reason) {
    Run run = new Run().call(Method.CART_READ, "", "", 0, Answered.unknown(reason));
    return new NobodySawABug().problems(run.history(), Books.ofAConfirmedOrder().stored());
  }

  @Test
  void isContentWithAServiceThatIsAway() {
    assertThat(problems("UNAVAILABLE DEPENDENCY_UNAVAILABLE")).isEmpty();
  }

  @Test
  void isContentWithATornConnection() {
    assertThat(problems("UNKNOWN channel closed")).isEmpty();
  }

  @Test
  void seesAnInternalError() {
    assertThat(problems("INTERNAL INTERNAL_ERROR")).hasSize(1);
  }

  @Test
  void seesDamagedData() {
    assertThat(problems("DATA_LOSS CORRUPT_DATA")).hasSize(1);
  }
}
