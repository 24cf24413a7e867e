package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.OrderNumbers;
import dev.cartwright.domain.order.OrderNumber;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link OrderNumbers} has to do. Extend this class in the adapter's own tests. */
public abstract class OrderNumbersContract {

  private static final int NUMBERS = 10_000;

  /** For the adapter's test class. */
  protected OrderNumbersContract() {}

  /** Returns the numbers under test. */
  protected abstract OrderNumbers numbers();

  @Test
  @DisplayName("R1: every place of a number takes every symbol")
  void everyPlaceTakesEverySymbol() {
    List<OrderNumber> some = some();

    for (int place = 0; place <= OrderNumber.RANDOM_CHARS; place++) {
      int at = place;
      assertThat(some.stream().map(number -> number.value().charAt(at)).distinct()).hasSize(32);
    }
  }

  @Test
  @DisplayName("R2: no two numbers are equal")
  void noTwoNumbersAreEqual() {
    assertThat(some()).doesNotHaveDuplicates();
  }

  private List<OrderNumber> some() {
    return Stream.generate(numbers()::next).limit(NUMBERS).toList();
  }
}
