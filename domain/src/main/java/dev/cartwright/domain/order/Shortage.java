package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.ProductId;

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
}
