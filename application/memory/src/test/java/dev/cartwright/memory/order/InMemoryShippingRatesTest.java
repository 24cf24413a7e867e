package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.ShippingRates;
import dev.cartwright.domain.order.ShippingMethod;
import dev.cartwright.domain.order.ShippingRate;
import dev.cartwright.testkit.contract.order.ShippingRatesContract;

class InMemoryShippingRatesTest extends ShippingRatesContract {

  private final InMemoryShippingRates rates = new InMemoryShippingRates();

  @Override
  protected ShippingRates rates() {
    return rates;
  }

  @Override
  protected void configure(ShippingMethod method, ShippingRate rate) {
    rates.put(method, rate);
  }
}
