package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import java.util.Currency;
import java.util.Optional;

/**
 * What the catalogue says of a product now, in the words of orders.
 *
 * @param product the product
 * @param sku its sku
 * @param name its name
 * @param unitPrice what one unit costs; zero or positive
 * @param purchasable whether it is for sale
 */
public record Offer(
    ProductId product, String sku, String name, Money unitPrice, boolean purchasable) {

  /**
   * Checks that all parts are there.
   *
   * @throws InvalidValueException if the price is negative
   */
  public Offer {
    requireNonNull(product, "product");
    requireNonNull(sku, "sku");
    requireNonNull(name, "name");
    if (unitPrice.isNegative()) {
      throw new InvalidValueException("unit_price", unitPrice, ">= 0");
    }
  }

  /** Tells why the product can't be in an order of that currency, if it can't. */
  Optional<OrderError> problemIn(Currency currency) {
    if (!purchasable) {
      return Optional.of(new OrderError.ProductNotPurchasable(product));
    }
    return unitPrice.currency().equals(currency)
        ? Optional.empty()
        : Optional.of(new OrderError.MixedCurrency(product, unitPrice.currency(), currency));
  }
}
