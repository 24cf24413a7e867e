package dev.cartwright.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscountTest {

  @ParameterizedTest
  @CsvSource({"50, 1000, 5", "5, 1000, 0", "15, 1000, 2", "25, 1000, 2", "35, 1000, 4", "1, 1, 0"})
  void aPercentageIsRoundedHalfToEven(long subtotal, int basisPoints, long expected) {
    for (String currency : Sample.CURRENCIES) {
      assertThat(new Discount.Percent(basisPoints).of(Money.of(subtotal, currency)))
          .isEqualTo(Money.of(expected, currency));
    }
  }

  @Test
  void theWholeIsTheWholeEvenOfTheLargestAmount() {
    Money most = Money.of(Long.MAX_VALUE, "EUR");

    assertThat(new Discount.Percent(Discount.Percent.BASIS_POINTS_MAX).of(most)).isEqualTo(most);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001})
  void aPercentageOutOfRangeIsInvalid(int basisPoints) {
    assertThatThrownBy(() -> new Discount.Percent(basisPoints))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("percent_basis_points: " + basisPoints + " (expected: 1..10000)");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0})
  void anAmountHasToBePositive(long cents) {
    assertThatThrownBy(() -> new Discount.Amount(Sample.euros(cents)))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void theRemainderGoesToTheLargestFractionAndThenToTheFirst() {
    assertThat(LargestRemainder.split(10, List.of(1L, 1L, 1L))).isEqualTo(List.of(4L, 3L, 3L));
    assertThat(LargestRemainder.split(5, List.of(1L, 8L, 1L))).isEqualTo(List.of(1L, 4L, 0L));
    assertThat(LargestRemainder.split(0, List.of(0L, 0L))).isEqualTo(List.of(0L, 0L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "TEA 10", "TEE\u00dc"})
  void aCodeOfOtherCharactersIsInvalid(String code) {
    assertThatThrownBy(() -> new DiscountCode(code)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aCodeIsReadInEitherCaseUpToItsLimit() {
    assertThat(new DiscountCode(" tea-10 ").value()).isEqualTo("TEA-10");
    assertThat(new DiscountCode("A".repeat(64)).value()).hasSize(64);
    assertThatThrownBy(() -> new DiscountCode("A".repeat(65)))
        .isInstanceOf(InvalidValueException.class);
  }
}
