package dev.cartwright.domain.shared;

/**
 * An idempotency key: a caller who repeats a request sends it again (AIP-155).
 *
 * @param value 1 to {@value #CHARS_MAX} printable ASCII characters; a UUID is recommended
 */
public record RequestId(String value) {

  /** The longest key, in characters. */
  public static final int CHARS_MAX = 64;

  /**
   * Checks the form.
   *
   * @throws InvalidValueException if the value is empty, too long or not printable ASCII
   */
  public RequestId {
    AsciiToken.check("request_id", value, CHARS_MAX);
  }

  @Override
  public String toString() {
    return value;
  }
}
