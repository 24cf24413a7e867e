package dev.cartwright.domain.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;

/**
 * Some units of one product in a cart.
 *
 * @param product the product
 * @param quantity how many units
 * @param addedUnitPrice what one unit cost when the product was last added; not negative
 */
public record CartLine(ProductId product, Quantity quantity, Money addedUnitPrice) {

  /** Checks that all parts are there and that the price is one. */
  public CartLine {
    requireNonNull(product, "product");
    requireNonNull(quantity, "quantity");
    requireNonNull(addedUnitPrice, "addedUnitPrice");
    if (addedUnitPrice.isNegative()) {
      throw new InvalidValueException("added_unit_price", addedUnitPrice, "not negative");
    }
  }

  /** Returns the line with another quantity, at the same price. */
  public CartLine withQuantity(Quantity other) {
    return new CartLine(product, other, addedUnitPrice);
  }
}
