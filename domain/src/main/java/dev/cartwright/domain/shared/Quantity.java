package dev.cartwright.domain.shared;

/**
 * How many units of one product; at least one.
 *
 * @param units the number of units, {@value #UNITS_MIN} to {@value #UNITS_MAX}
 */
public record Quantity(int units) {

  /** The smallest quantity. */
  public static final int UNITS_MIN = 1;

  /** The largest quantity, a limit for one line of a cart and one product of an order. */
  public static final int UNITS_MAX = 999;

  /**
   * Checks the range.
   *
   * @throws InvalidValueException if {@code units} is out of range
   */
  public Quantity {
    if (units < UNITS_MIN || units > UNITS_MAX) {
      throw new InvalidValueException("quantity", units, UNITS_MIN + ".." + UNITS_MAX);
    }
  }

  /** Tells whether this quantity and {@code other} together stay within the limit. */
  public boolean canAdd(Quantity other) {
    return units + other.units <= UNITS_MAX;
  }

  /**
   * Returns the sum.
   *
   * @throws InvalidValueException unless {@link #canAdd} holds
   */
  public Quantity plus(Quantity other) {
    return new Quantity(units + other.units);
  }
}
