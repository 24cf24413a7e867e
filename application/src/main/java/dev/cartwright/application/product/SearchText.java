package dev.cartwright.application.product;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Texts;

/**
 * The words to look for.
 *
 * @param value one line of 1 to {@value #CHARS_MAX} characters
 */
public record SearchText(String value) {

  /** The longest text, in characters. */
  public static final int CHARS_MAX = 200;

  /**
   * Trims and checks the text.
   *
   * @throws InvalidValueException if it is empty, too long or has control characters
   */
  public SearchText {
    value = Texts.line("query", value, 1, CHARS_MAX);
  }
}
