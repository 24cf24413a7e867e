package dev.cartwright.domain.product;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;

/**
 * What one unit of a product costs; zero for what is given away.
 *
 * <p>The limit leaves room for the total of the largest order.
 *
 * @param amount 0 to {@value #AMOUNT_MINOR_MAX} in minor units of its currency
 */
public record Price(Money amount) {

  /** The highest price, in minor units of any currency. */
  public static final long AMOUNT_MINOR_MAX = 1_000_000_000_000L;

  /**
   * Checks the range.
   *
   * @throws InvalidValueException if the amount is negative or too high
   */
  public Price {
    long minor = amount.amountMinor();
    if (minor < 0 || minor > AMOUNT_MINOR_MAX) {
      throw new InvalidValueException("amount_minor", minor, "0.." + AMOUNT_MINOR_MAX);
    }
  }

  @Override
  public String toString() {
    return amount.toString();
  }
}
