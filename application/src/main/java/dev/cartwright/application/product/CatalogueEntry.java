package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.product.Product;
import java.util.OptionalLong;

/**
 * A product as those who look at the catalogue see it.
 *
 * @param product the product
 * @param available how many units can be bought now, or empty if it never had stock
 */
public record CatalogueEntry(Product.Snapshot product, OptionalLong available) {

  /** Checks that all parts are there. */
  public CatalogueEntry {
    requireNonNull(product, "product");
    requireNonNull(available, "available");
  }
}
