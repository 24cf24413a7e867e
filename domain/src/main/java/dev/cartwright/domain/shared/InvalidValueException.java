package dev.cartwright.domain.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something is not a value of the type it was meant for.
 *
 * <p>Inside the core this is a bug; at the edge it is bad input, and only the edge and the readers
 * of stored data catch it.
 */
public final class InvalidValueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Says that the value {@code name} is {@code got} but has to be {@code expected}. */
  public InvalidValueException(String name, Object got, String expected) {
    this(List.of(Problem.of(name, got, expected)));
  }

  /** Says everything that is wrong with a value of several parts; at least one problem. */
  public InvalidValueException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** Returns everything that is wrong, at least one problem. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One thing that is wrong.
   *
   * @param name what is wrong, in lower snake case
   * @param got what was given, cut to {@value #GOT_CHARS_MAX} characters
   * @param expected what would have been right
   */
  public record Problem(String name, String got, String expected) {

    /** How much of a wrong value is repeated. */
    public static final int GOT_CHARS_MAX = 64;

    /** Describes a wrong value. */
    public static Problem of(String name, Object got, String expected) {
      String text = String.valueOf(got);
      boolean longer = text.length() > GOT_CHARS_MAX;
      return new Problem(name, longer ? text.substring(0, GOT_CHARS_MAX) + "..." : text, expected);
    }

    /** Describes a wrong value that is personal data: what was given is not repeated. */
    public static Problem ofPersonal(String name, String expected) {
      return new Problem(name, "(hidden)", expected);
    }

    /** Returns the sentence for the person who gave the value. */
    @Override
    public String toString() {
      return name + ": " + got + " (expected: " + expected + ")";
    }
  }
}
