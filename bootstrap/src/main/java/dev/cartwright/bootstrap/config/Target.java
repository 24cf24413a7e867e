package dev.cartwright.bootstrap.config;

import java.util.regex.Pattern;

/**
 * Where another executable is reached.
 *
 * @param text host and port, as in {@code userservice_app:50051}
 */
public record Target(String text) {

  private static final Pattern FORM = Pattern.compile("[^:/\\s]+:[0-9]{1,5}|\\[[^]]+]:[0-9]{1,5}");

  /** Reads host and port. */
  static Target parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return new Target(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
