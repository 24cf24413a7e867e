package dev.cartwright.application.shared;

import dev.cartwright.domain.shared.InvalidValueException;

/**
 * Identifies a durable task. It says all there is to say about the task: what there is to do is
 * found out from what is stored.
 *
 * @param value 1 to {@value #CHARS_MAX} visible ASCII characters
 */
public record TaskId(String value) {

  /** The longest id, in characters. */
  public static final int CHARS_MAX = 100;

  /**
   * Checks the form.
   *
   * @throws InvalidValueException if the value is empty, too long or not visible ASCII
   */
  public TaskId {
    boolean visible = value.chars().allMatch(c -> c > ' ' && c <= '~');
    if (value.isEmpty() || value.length() > CHARS_MAX || !visible) {
      throw new InvalidValueException(
          "task_id", value, "1 to " + CHARS_MAX + " visible ASCII characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
