package dev.cartwright.domain.order;

import dev.cartwright.domain.shared.InvalidValueException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word that gives a discount.
 *
 * @param value 1 to {@value #CHARS_MAX} capitals, digits, hyphens and underscores
 */
public record DiscountCode(String value) {

  /** The longest code, in characters. */
  public static final int CHARS_MAX = 64;

  private static final Pattern FORM = Pattern.compile("[A-Z0-9_-]{1," + CHARS_MAX + "}");

  /**
   * Trims the code and turns it into capitals.
   *
   * @throws InvalidValueException if it has other characters, none, or too many
   */
  public DiscountCode {
    String given = value;
    value = given.strip().toUpperCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValueException(
          "code", given, "1 to " + CHARS_MAX + " letters, digits, hyphens or underscores");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
