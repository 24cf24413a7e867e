package dev.cartwright.domain.shared;

import java.util.UUID;

/** Reads UUIDs strictly; the JDK's own parser takes groups of any length. */
final class UuidText {

  private static final int LENGTH = 36;

  private UuidText() {}

  /** Returns the UUID, or throws {@link InvalidValueException} in the name of {@code name}. */
  static UUID parse(String name, String text) {
    if (text.length() == LENGTH) {
      try {
        UUID uuid = UUID.fromString(text);
        if (uuid.toString().equalsIgnoreCase(text)) {
          return uuid;
        }
      } catch (IllegalArgumentException e) {
        // Told below, in the words that all values use.
      }
    }
    throw new InvalidValueException(name, text, "a UUID of " + LENGTH + " characters");
  }
}
