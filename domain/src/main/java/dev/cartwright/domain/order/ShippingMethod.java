package dev.cartwright.domain.order;

import dev.cartwright.domain.shared.InvalidValueException;
import java.util.regex.Pattern;

/**
 * How an order is sent.
 *
 * @param value the method's name: a lower-case letter, then at most 31 lower-case letters, digits
 *     or hyphens
 */
public record ShippingMethod(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /** What a user gets who does not choose. */
  public static final ShippingMethod STANDARD = new ShippingMethod("standard");

  /**
   * Checks the form.
   *
   * @throws InvalidValueException if it is not a name of a method
   */
  public ShippingMethod {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValueException("method", value, "a name of a method, as in standard");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
