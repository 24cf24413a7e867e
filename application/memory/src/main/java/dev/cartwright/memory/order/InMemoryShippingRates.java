package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.ShippingRates;
import dev.cartwright.domain.order.ShippingMethod;
import dev.cartwright.domain.order.ShippingRate;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** {@link ShippingRates} as they were configured: one rate a method and currency. */
public final class InMemoryShippingRates implements ShippingRates {

  private final ConcurrentMap<Key, ShippingRate> rates = new ConcurrentHashMap<>();

  /** Creates rates of no method. */
  public InMemoryShippingRates() {}

  /** Says what a method costs from now on, in the currency of the rate. */
  public void put(ShippingMethod method, ShippingRate rate) {
    rates.put(new Key(method, rate.flat().currency()), rate);
  }

  @Override
  public Optional<ShippingRate> rateFor(ShippingMethod method, Currency currency) {
    return Optional.ofNullable(rates.get(new Key(method, currency)));
  }

  private record Key(ShippingMethod method, Currency currency) {}
}
