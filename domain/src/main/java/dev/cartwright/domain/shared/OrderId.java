package dev.cartwright.domain.shared;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * Identifies an order.
 *
 * @param value a UUID, of version 7 where this system made it
 */
public record OrderId(UUID value) {

  /** Checks that the value is there. */
  public OrderId {
    requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws InvalidValueException if {@code text} is not a UUID of 36 characters
   */
  public static OrderId parse(String text) {
    return new OrderId(UuidText.parse("order_id", text));
  }

  /** Returns the canonical text form. */
  @Override
  public String toString() {
    return value.toString();
  }
}
