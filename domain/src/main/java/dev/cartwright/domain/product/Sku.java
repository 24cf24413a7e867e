package dev.cartwright.domain.product;

import dev.cartwright.domain.shared.InvalidValueException;
import java.util.regex.Pattern;

/**
 * The merchant's own code for a product; case counts.
 *
 * @param value 1 to {@value #CHARS_MAX} ASCII letters, digits and {@code . _ / -}, beginning with a
 *     letter or a digit
 */
public record Sku(String value) {

  /** The longest sku, in characters. */
  public static final int CHARS_MAX = 64;

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0," + (CHARS_MAX - 1) + "}");

  /**
   * Checks the form.
   *
   * @throws InvalidValueException if the value does not have it
   */
  public Sku {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValueException(
          "sku", value, "1 to " + CHARS_MAX + " letters, digits and . _ / -, as in MUG-330.BLUE");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
