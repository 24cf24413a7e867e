package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Refusals;
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
    return Refusals.shortage(product, asked, available);
  }
}
