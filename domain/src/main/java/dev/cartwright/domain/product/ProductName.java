package dev.cartwright.domain.product;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Texts;

/**
 * The name of a product, as shown to shoppers.
 *
 * @param value one line of 1 to {@value #CHARS_MAX} characters
 */
public record ProductName(String value) {

  /** The longest name, in characters. */
  public static final int CHARS_MAX = 200;

  /**
   * Trims and checks the name.
   *
   * @throws InvalidValueException if it is empty, too long or has control characters
   */
  public ProductName {
    value = Texts.line("name", value, 1, CHARS_MAX);
  }

  @Override
  public String toString() {
    return value;
  }
}
