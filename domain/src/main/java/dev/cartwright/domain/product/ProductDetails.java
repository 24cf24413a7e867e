package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

/**
 * What the merchant says about a product.
 *
 * @param sku the merchant's own code, unique among all products
 * @param name the name to show
 * @param description what it is
 * @param price what one unit costs
 * @param attributes free facts
 */
public record ProductDetails(
    Sku sku, ProductName name, Description description, Price price, Attributes attributes) {

  /** Checks that all parts are there. */
  public ProductDetails {
    requireNonNull(sku, "sku");
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    requireNonNull(price, "price");
    requireNonNull(attributes, "attributes");
  }
}
