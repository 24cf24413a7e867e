package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.ShippingRates;
import dev.cartwright.domain.order.ShippingMethod;
import dev.cartwright.domain.order.ShippingRate;
import dev.cartwright.domain.shared.Money;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link ShippingRates} has to do. Extend this class in the adapter's own tests. */
public abstract class ShippingRatesContract {

  /** For the adapter's test class. */
  protected ShippingRatesContract() {}

  /** Returns the rates under test. */
  protected abstract ShippingRates rates();

  /** Says what a method costs, in the currency of the rate. */
  protected abstract void configure(ShippingMethod method, ShippingRate rate);

  @Test
  @DisplayName("R1, R3: a configured rate is found under its method and currency")
  void aConfiguredRateIsFound() {
    ShippingMethod method = new ShippingMethod("express");
    ShippingRate euros = new ShippingRate(Money.of(490, "EUR"), Optional.empty());
    ShippingRate yen = new ShippingRate(Money.of(700, "JPY"), Optional.of(Money.of(9000, "JPY")));
    configure(method, euros);
    configure(method, yen);

    assertThat(rates().rateFor(method, Money.currencyOf("EUR"))).contains(euros);
    assertThat(rates().rateFor(method, Money.currencyOf("JPY"))).contains(yen);
  }

  @Test
  @DisplayName("R2: another method or currency is empty")
  void anotherMethodOrCurrencyIsEmpty() {
    ShippingMethod method = new ShippingMethod("drone");
    configure(method, new ShippingRate(Money.of(490, "EUR"), Optional.empty()));

    assertThat(rates().rateFor(method, Money.currencyOf("KWD"))).isEmpty();
    assertThat(rates().rateFor(new ShippingMethod("mule"), Money.currencyOf("EUR"))).isEmpty();
  }
}
