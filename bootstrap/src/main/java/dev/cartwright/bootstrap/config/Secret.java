package dev.cartwright.bootstrap.config;

import static java.util.Objects.requireNonNull;

/**
 * A text that must not be seen: it does not print.
 *
 * @param value the text
 */
public record Secret(String value) {

  /** What is printed instead. */
  static final String MASK = "***";

  /** Checks that it is there. */
  public Secret {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return MASK;
  }
}
