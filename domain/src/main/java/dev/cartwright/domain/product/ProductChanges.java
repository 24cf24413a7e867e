package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What to change of a product; what is empty stays as it is.
 *
 * @param sku the new sku
 * @param name the new name
 * @param description the new description
 * @param price the new price
 * @param attributes the new attributes, which replace all the old ones
 */
public record ProductChanges(
    Optional<Sku> sku,
    Optional<ProductName> name,
    Optional<Description> description,
    Optional<Price> price,
    Optional<Attributes> attributes) {

  /** Checks that all parts are there. */
  public ProductChanges {
    requireNonNull(sku, "sku");
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    requireNonNull(price, "price");
    requireNonNull(attributes, "attributes");
  }

  /** Returns the details after these changes. */
  public ProductDetails applyTo(ProductDetails details) {
    return new ProductDetails(
        sku.orElse(details.sku()),
        name.orElse(details.name()),
        description.orElse(details.description()),
        price.orElse(details.price()),
        attributes.orElse(details.attributes()));
  }
}
