package dev.cartwright.domain.cart;

import static dev.cartwright.domain.cart.Samples.line;
import static dev.cartwright.domain.cart.Samples.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.Quantity;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartValuesTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, 1000})
  void aTargetIsNoneToTheLargestQuantity(int units) {
    assertThatThrownBy(() -> new TargetQuantity(units))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("quantity: " + units + " (expected: 0..999)");
  }

  @Test
  void aTargetOfNoneIsNoLine() {
    assertThat(new TargetQuantity(0).ofLine()).isEmpty();
    assertThat(new TargetQuantity(999).ofLine()).contains(new Quantity(999));
  }

  @Test
  void aPriceIsNeverNegative() {
    assertThat(line(1, 1, 0).addedUnitPrice().isZero()).isTrue();
    assertThatThrownBy(() -> line(1, 1, -1)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> offer(-1, OptionalLong.empty()))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void theLargestLineAtTheLargestPriceHasATotal() {
    long largest = Long.MAX_VALUE / Quantity.UNITS_MAX;
    Offer offer = offer(largest, OptionalLong.empty());

    assertThat(offer.unitPrice().times(Quantity.UNITS_MAX).amountMinor()).isPositive();
    assertThatThrownBy(() -> offer(largest + 1, OptionalLong.empty()))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void noneOrSomeCanBeAvailableButNotLess() {
    assertThat(offer(1, OptionalLong.of(0)).available()).hasValue(0);
    assertThatThrownBy(() -> offer(1, OptionalLong.of(-1)))
        .isInstanceOf(InvalidValueException.class);
  }

  private static Offer offer(long amountMinor, OptionalLong available) {
    return new Offer(product(1), "Tea", Money.of(amountMinor, "EUR"), true, available);
  }
}
