package dev.cartwright.domain.shared;

import dev.cartwright.domain.shared.InvalidValueException.Problem;
import java.util.Optional;

/** The one rule for texts that people write: trimmed, of a bounded length, printable. */
public final class Texts {

  private Texts() {}

  /**
   * Returns the text without white space at its ends.
   *
   * @throws InvalidValueException if it then has fewer than {@code charsMin} or more than {@code
   *     charsMax} characters (code points), or holds control characters or half a surrogate pair
   */
  public static String line(String name, String text, int charsMin, int charsMax) {
    String line = text.strip();
    problem(name, line, charsMin, charsMax)
        .ifPresent(problem -> {
          throw new InvalidValueException(name, line, problem.expected());
        });
    return line;
  }

  /** Tells what is wrong with a text of one line, without repeating the text itself. */
  public static Optional<Problem> problem(String name, String line, int charsMin, int charsMax) {
    int chars = line.codePointCount(0, line.length());
    if (chars < charsMin || chars > charsMax) {
      return Optional.of(
          Problem.ofPersonal(name, charsMin + " to " + charsMax + " characters, not " + chars));
    }
    return line.codePoints().allMatch(Texts::isPrintable)
        ? Optional.empty()
        : Optional.of(Problem.ofPersonal(name, "no control characters, no broken characters"));
  }

  /**
   * Tells whether a code point may stand in a text; line breaks and tabs are control characters.
   */
  public static boolean isPrintable(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE
        && Character.getType(codePoint) != Character.LINE_SEPARATOR
        && Character.getType(codePoint) != Character.PARAGRAPH_SEPARATOR;
  }
}
