package dev.cartwright.domain.user;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Texts;
import java.util.List;

/**
 * What a user is called on screens and in letters.
 *
 * <p>Personal data: {@link #toString} hides it, and no problem repeats what was given.
 *
 * @param value one line of 1 to {@value #CHARS_MAX} characters
 */
public record DisplayName(String value) {

  /** The longest name, in characters. */
  public static final int CHARS_MAX = 200;

  /**
   * Trims the name and checks it.
   *
   * @throws InvalidValueException if it is empty, too long or has control characters
   */
  public DisplayName {
    value = value.strip();
    Texts.problem("display_name", value, 1, CHARS_MAX)
        .ifPresent(problem -> {
          throw new InvalidValueException(List.of(problem));
        });
  }

  /** Hides the name. */
  @Override
  public String toString() {
    return "DisplayName[hidden]";
  }
}
