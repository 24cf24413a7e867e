package dev.cartwright.domain.shared;

/**
 * What a caller holds to say which state of a resource he has seen (AIP-154); opaque to him.
 *
 * @param value 1 to {@value #CHARS_MAX} printable ASCII characters
 */
public record Etag(String value) {

  /** The longest etag, in characters. */
  public static final int CHARS_MAX = 64;

  /**
   * Checks the form.
   *
   * @throws InvalidValueException if the value is empty, too long or not printable ASCII
   */
  public Etag {
    AsciiToken.check("etag", value, CHARS_MAX);
  }

  @Override
  public String toString() {
    return value;
  }
}
