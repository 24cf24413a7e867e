package dev.cartwright.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 998, 999})
  void oneTo999UnitsAreAQuantity(int units) {
    assertThat(new Quantity(units).units()).isEqualTo(units);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1000, Integer.MAX_VALUE})
  void otherNumbersAreNone(int units) {
    assertThatThrownBy(() -> new Quantity(units))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("quantity: " + units + " (expected: 1..999)");
  }

  @Test
  void whatCanBeAddedAddsUpAndNothingElse() {
    for (int a = Quantity.UNITS_MIN; a <= Quantity.UNITS_MAX; a += 7) {
      for (int b = Quantity.UNITS_MIN; b <= Quantity.UNITS_MAX; b += 13) {
        Quantity one = new Quantity(a);
        Quantity other = new Quantity(b);

        assertThat(one.canAdd(other)).isEqualTo(a + b <= Quantity.UNITS_MAX);
        if (one.canAdd(other)) {
          assertThat(one.plus(other)).isEqualTo(other.plus(one)).isEqualTo(new Quantity(a + b));
        } else {
          assertThatThrownBy(() -> one.plus(other)).isInstanceOf(InvalidValueException.class);
        }
      }
    }
  }
}
