package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;

/**
 * Some units of a product, asked for.
 *
 * @param product the product
 * @param quantity how many units
 */
public record RequestedItem(ProductId product, Quantity quantity) {

  /** Checks that all parts are there. */
  public RequestedItem {
    requireNonNull(product, "product");
    requireNonNull(quantity, "quantity");
  }
}
