package dev.cartwright.domain.product;

import dev.cartwright.domain.shared.Texts;

/**
 * Why a stock was adjusted, for the books.
 *
 * @param value 1 to {@value #CHARS_MAX} characters
 */
public record StockReason(String value) {

  /** The longest reason, in characters. */
  public static final int CHARS_MAX = 200;

  /** Trims and checks the form. */
  public StockReason {
    value = Texts.line("reason", value, 1, CHARS_MAX);
  }

  @Override
  public String toString() {
    return value;
  }
}
