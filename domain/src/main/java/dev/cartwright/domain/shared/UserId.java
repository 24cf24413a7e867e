package dev.cartwright.domain.shared;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * Identifies a user.
 *
 * @param value a UUID, of version 7 where this system made it
 */
public record UserId(UUID value) {

  /** Checks that the value is there. */
  public UserId {
    requireNonNull(value, "value");
  }

  /**
   * Reads the canonical text form.
   *
   * @throws InvalidValueException if {@code text} is not a UUID of 36 characters
   */
  public static UserId parse(String text) {
    return new UserId(UuidText.parse("user_id", text));
  }

  /** Returns the canonical text form. */
  @Override
  public String toString() {
    return value.toString();
  }
}
