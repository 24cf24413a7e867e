package dev.cartwright.domain.product;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Texts;

/**
 * What a product is, in the merchant's words; may be empty and may have several lines.
 *
 * @param value at most {@value #CHARS_MAX} characters, lines separated by line feeds
 */
public record Description(String value) {

  /** The longest description, in characters. */
  public static final int CHARS_MAX = 5000;

  /** No description. */
  public static final Description NONE = new Description("");

  /**
   * Trims the text, makes all line breaks line feeds, and checks it.
   *
   * @throws InvalidValueException if it is too long or has other control characters
   */
  public Description {
    value = value.strip().replace("\r\n", "\n").replace('\r', '\n');
    int chars = value.codePointCount(0, value.length());
    if (chars > CHARS_MAX) {
      throw new InvalidValueException(
          "description", chars + " characters", "at most " + CHARS_MAX + " characters");
    }
    if (!value.codePoints().allMatch(Description::mayContain)) {
      throw new InvalidValueException(
          "description", "(hidden)", "no control characters but line breaks and tabs");
    }
  }

  private static boolean mayContain(int codePoint) {
    return codePoint == '\n' || codePoint == '\t' || Texts.isPrintable(codePoint);
  }

  @Override
  public String toString() {
    return value;
  }
}
