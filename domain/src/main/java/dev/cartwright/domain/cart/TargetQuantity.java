package dev.cartwright.domain.cart;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Quantity;
import java.util.Optional;

/**
 * How many units of a product there are to be in a cart; none takes the product out.
 *
 * @param units the number of units, 0 to {@value Quantity#UNITS_MAX}
 */
public record TargetQuantity(int units) {

  /**
   * Checks the range.
   *
   * @throws InvalidValueException if {@code units} is out of range
   */
  public TargetQuantity {
    if (units < 0 || units > Quantity.UNITS_MAX) {
      throw new InvalidValueException("quantity", units, "0.." + Quantity.UNITS_MAX);
    }
  }

  /** Returns the quantity of the line, or empty if there is to be no line. */
  public Optional<Quantity> ofLine() {
    return units == 0 ? Optional.empty() : Optional.of(new Quantity(units));
  }
}
