package dev.cartwright.domain.product;

import dev.cartwright.domain.shared.InvalidValueException;

/** How staff change what is available of a product. */
public sealed interface StockChange {

  /**
   * Adds units, or takes them away.
   *
   * @param units how many more, or less if negative; not 0
   */
  record Delta(long units) implements StockChange {

    /**
     * Checks the range.
     *
     * @throws InvalidValueException if it is 0, or beyond what a stock can have
     */
    public Delta {
      if (units == 0 || units < -StockLevel.UNITS_MAX || units > StockLevel.UNITS_MAX) {
        throw new InvalidValueException(
            "delta", units, "-" + StockLevel.UNITS_MAX + ".." + StockLevel.UNITS_MAX + ", not 0");
      }
    }
  }

  /**
   * Replaces the number, if it is what the caller believes it is.
   *
   * @param expected how many units he believes to be available
   * @param wanted how many there are to be
   */
  record Replacement(long expected, long wanted) implements StockChange {

    /**
     * Checks the ranges.
     *
     * @throws InvalidValueException if a number is negative, or beyond what a stock can have
     */
    public Replacement {
      check("expected_quantity", expected);
      check("new_quantity", wanted);
    }

    private static void check(String name, long units) {
      if (units < 0 || units > StockLevel.UNITS_MAX) {
        throw new InvalidValueException(name, units, "0.." + StockLevel.UNITS_MAX);
      }
    }
  }
}
