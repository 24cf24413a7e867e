package dev.cartwright.domain.order;

import dev.cartwright.domain.shared.InvalidValueException;
import java.util.Locale;

/**
 * The public number of an order: random, so that nobody can guess another one, and with a check
 * character, so that a slip of the pen is found.
 *
 * @param value {@value #RANDOM_CHARS} random characters of Crockford's base 32 and a check
 *     character (Luhn's algorithm modulo 32)
 */
public record OrderNumber(String value) {

  /** How many characters are random. */
  public static final int RANDOM_CHARS = 12;

  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS_PER_CHAR = 5;

  /**
   * Reads a number as people write it: in either case, with or without hyphens, O for 0, I or L for
   * 1.
   *
   * @throws InvalidValueException if it is too long or too short, or the check character is wrong
   */
  public OrderNumber {
    String given = value;
    value =
        given
            .toUpperCase(Locale.ROOT)
            .replace("-", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (!isValid(value)) {
      throw new InvalidValueException(
          "order_number", given, RANDOM_CHARS + " characters and the right check character");
    }
  }

  /** Returns the number made of the lowest 60 bits of {@code random}. */
  public static OrderNumber of(long random) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < RANDOM_CHARS; i++) {
      body.append(SYMBOLS.charAt((int) (random >>> (i * BITS_PER_CHAR)) & (SYMBOLS.length() - 1)));
    }
    return new OrderNumber(body.toString() + check(body.toString()));
  }

  private static boolean isValid(String value) {
    return value.length() == RANDOM_CHARS + 1
        && value.chars().allMatch(c -> SYMBOLS.indexOf(c) >= 0)
        && value.charAt(RANDOM_CHARS) == check(value.substring(0, RANDOM_CHARS));
  }

  private static char check(String body) {
    int radix = SYMBOLS.length();
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int weighted = SYMBOLS.indexOf(body.charAt(body.length() - 1 - i)) * (i % 2 == 0 ? 2 : 1);
      sum += weighted / radix + weighted % radix;
    }
    return SYMBOLS.charAt((radix - sum % radix) % radix);
  }

  /** Returns the number as it is printed. */
  @Override
  public String toString() {
    return value;
  }
}
