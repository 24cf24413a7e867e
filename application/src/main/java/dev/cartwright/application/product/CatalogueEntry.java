package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.product.Product;

/**
 * A product as those who look at the catalogue see it.
 *
 * @param product the product
 * @param available how many units can be bought now, 0 if it never had stock
 */
public record CatalogueEntry(Product.Snapshot product, long available) {

  /** Checks that there is a product. */
  public CatalogueEntry {
    requireNonNull(product, "product");
  }
}
