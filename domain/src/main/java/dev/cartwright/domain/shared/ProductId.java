package dev.cartwright.domain.shared;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * Identifies a product.
 *
 * @param value a UUID, of version 7 where this system made it
 */
public record ProductId(UUID value) {

  /** Checks that the value is there. */
  public ProductId {
    requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws InvalidValueException if {@code text} is not a UUID of 36 characters
   */
  public static ProductId parse(String text) {
    return new ProductId(UuidText.parse("product_id", text));
  }

  /** Returns the canonical text form. */
  @Override
  public String toString() {
    return value.toString();
  }
}
