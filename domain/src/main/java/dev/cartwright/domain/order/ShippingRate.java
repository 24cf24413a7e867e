package dev.cartwright.domain.order;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import java.util.Currency;
import java.util.Optional;

/**
 * What sending costs in one currency.
 *
 * @param flat what every order pays; zero or positive
 * @param freeFrom from which subtotal, after discounts, sending costs nothing, if there is one
 */
public record ShippingRate(Money flat, Optional<Money> freeFrom) {

  /**
   * Checks signs and currencies.
   *
   * @throws InvalidValueException if the price is negative, or the two are of different currencies
   */
  public ShippingRate {
    if (flat.isNegative()) {
      throw new InvalidValueException("shipping_price", flat, ">= 0");
    }
    Currency currency = flat.currency();
    if (freeFrom.filter(it -> !it.currency().equals(currency)).isPresent()) {
      throw new InvalidValueException("free_from", freeFrom, "of currency " + currency);
    }
  }

  /** Returns what an order of that subtotal, after discounts, pays. */
  public Money priceFor(Money subtotal) {
    boolean free = freeFrom.filter(it -> !subtotal.minus(it).isNegative()).isPresent();
    return free ? Money.zero(flat.currency()) : flat;
  }
}
