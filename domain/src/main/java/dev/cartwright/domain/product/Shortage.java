package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Violation;

/**
 * A product there was not enough of.
 *
 * @param product the product
 * @param asked how many units were asked for
 * @param available how many there were
 */
public record Shortage(ProductId product, long asked, long available) {

  /** Checks that the product is there. */
  public Shortage {
    requireNonNull(product, "product");
  }

  /** Returns the problem as callers see it. */
  Violation violation() {
    return Violation.of(
            "OUT_OF_STOCK",
            "products/" + product,
            "{requested_quantity} units of {product_id} are asked for, {available_quantity} can be"
                + " had.")
        .with("product_id", product)
        .with("requested_quantity", asked)
        .with("available_quantity", available);
  }
}
