package dev.cartwright.domain.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import java.util.OptionalLong;

/**
 * What the catalogue says about a product now, as far as a cart cares.
 *
 * @param product the product
 * @param name its name
 * @param unitPrice what one unit costs; not negative, and the largest line still fits in a number
 * @param purchasable whether it is for sale
 * @param available how many units can be bought now, or empty if that is not known
 */
public record Offer(
    ProductId product, String name, Money unitPrice, boolean purchasable, OptionalLong available) {

  private static final long AMOUNT_MINOR_MAX = Long.MAX_VALUE / Quantity.UNITS_MAX;

  /**
   * Checks the numbers.
   *
   * @throws InvalidValueException if one is out of range
   */
  public Offer {
    requireNonNull(product, "product");
    requireNonNull(name, "name");
    requireNonNull(available, "available");
    if (unitPrice.isNegative() || unitPrice.amountMinor() > AMOUNT_MINOR_MAX) {
      throw new InvalidValueException("unit_price", unitPrice, "0.." + AMOUNT_MINOR_MAX);
    }
    if (available.orElse(0) < 0) {
      throw new InvalidValueException("available_quantity", available.getAsLong(), ">= 0");
    }
  }

  /** Returns so many units at the price of now, to be added to a cart. */
  public CartLine lineOf(Quantity quantity) {
    return new CartLine(product, quantity, unitPrice);
  }
}
