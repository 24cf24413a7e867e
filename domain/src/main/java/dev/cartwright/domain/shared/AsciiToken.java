package dev.cartwright.domain.shared;

/** The form of etags and idempotency keys. */
final class AsciiToken {

  private AsciiToken() {}

  static void check(String name, String value, int charsMax) {
    boolean printable = value.chars().allMatch(c -> c >= ' ' && c <= '~');
    if (value.isEmpty() || value.length() > charsMax || !printable) {
      throw new InvalidValueException(
          name, value, "1 to " + charsMax + " printable ASCII characters");
    }
  }
}
