package dev.cartwright.chaos.program;

import java.util.List;
import java.util.SequencedMap;

/**
 * What a program found.
 *
 * @param program its name, and the seed it can be repeated with
 * @param figures what was counted and measured, in this order
 * @param problems what is not as it has to be
 */
public record Report(String program, SequencedMap<String, Object> figures, List<String> problems) {

  private static final int PROBLEMS_SHOWN_MAX = 20;

  /** Tells whether all is as it has to be. */
  public boolean isGood() {
    return problems.isEmpty();
  }

  /** Returns all of it, for people. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(program);
    figures.forEach((name, value) -> text.append("\n  %-34s %s".formatted(name, value)));
    text.append("\n  %-34s %d".formatted("deviations", problems.size()));
    problems.stream()
        .limit(PROBLEMS_SHOWN_MAX)
        .forEach(problem -> text.append("\n    ").append(problem));
    return text.toString();
  }
}
