package dev.cartwright.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalsTest {

  private final Money subtotal = Sample.euros(1000);

  @Test
  void eachTotalIsTheSumOfItsEntries() {
    Totals totals =
        new Totals(
            subtotal,
            List.of(
                new TotalEntry(TotalEntry.Type.DISCOUNT, "TEA10", Sample.euros(-100)),
                new TotalEntry(TotalEntry.Type.DISCOUNT, "amount", Sample.euros(-900)),
                new TotalEntry(TotalEntry.Type.SHIPPING, "standard", Sample.euros(490)),
                new TotalEntry(TotalEntry.Type.TAX, "vat", Sample.euros(19))));

    assertThat(totals.discount()).isEqualTo(Sample.euros(-1000));
    assertThat(totals.shipping()).isEqualTo(Sample.euros(490));
    assertThat(totals.tax()).isEqualTo(Sample.euros(19));
    assertThat(totals.total()).isEqualTo(Sample.euros(509));
  }

  @Test
  void amountsOfTheWrongSignOrCurrencyAreInvalid() {
    for (TotalEntry wrong :
        List.of(
            new TotalEntry(TotalEntry.Type.DISCOUNT, "up", Sample.euros(1)),
            new TotalEntry(TotalEntry.Type.DISCOUNT, "more", Sample.euros(-1001)),
            new TotalEntry(TotalEntry.Type.SHIPPING, "down", Sample.euros(-1)),
            new TotalEntry(TotalEntry.Type.TAX, "down", Sample.euros(-1)),
            new TotalEntry(TotalEntry.Type.TAX, "yen", Money.of(1, "JPY")))) {
      assertThatThrownBy(() -> new Totals(subtotal, List.of(wrong)))
          .isInstanceOf(InvalidValueException.class);
    }
  }

  @Test
  void aTotalThatDoesNotFitIsNotMade() {
    Money most = Sample.euros(Long.MAX_VALUE);
    TotalEntry shipping = new TotalEntry(TotalEntry.Type.SHIPPING, "standard", Sample.euros(1));

    assertThatThrownBy(() -> new Totals(most, List.of(shipping)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void shippingIsFreeFromItsThreshold() {
    ShippingRate rate = new ShippingRate(Sample.euros(490), Optional.of(Sample.euros(5000)));

    assertThat(rate.priceFor(Sample.euros(4999))).isEqualTo(Sample.euros(490));
    assertThat(rate.priceFor(Sample.euros(5000))).isEqualTo(Sample.euros(0));
    assertThatThrownBy(() -> new ShippingRate(Sample.euros(490), Optional.of(Money.of(1, "JPY"))))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new ShippingRate(Sample.euros(-1), Optional.empty()))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Standard", "1day", "by drone", "a12345678901234567890123456789012"})
  void whatIsNoNameOfAMethodIsInvalid(String name) {
    assertThatThrownBy(() -> new ShippingMethod(name)).isInstanceOf(InvalidValueException.class);
  }
}
