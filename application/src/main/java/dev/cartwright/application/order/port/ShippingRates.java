package dev.cartwright.application.order.port;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.ShippingMethod;
import dev.cartwright.domain.order.ShippingRate;
import java.util.Currency;
import java.util.Optional;

/** Knows what sending costs. Safe for use by many threads. */
@FunctionalInterface
public interface ShippingRates {

  /**
   * Returns the rate of a method in a currency (R1), or empty if orders in that currency can't be
   * sent by it (R2). R3: a rate is in the currency that was asked for.
   *
   * @throws PortException.Unavailable if the rates are somewhere that does not answer
   */
  Optional<ShippingRate> rateFor(ShippingMethod method, Currency currency);
}
