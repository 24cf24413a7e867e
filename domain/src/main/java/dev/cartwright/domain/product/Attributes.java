package dev.cartwright.domain.product;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.InvalidValueException.Problem;
import dev.cartwright.domain.shared.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Free facts about a product, like its colour or size, sorted by name.
 *
 * @param values at most {@value #ATTRIBUTES_MAX}, names of 1 to {@value #NAME_CHARS_MAX} and values
 *     of at most {@value #VALUE_CHARS_MAX} characters, each one line
 */
public record Attributes(SortedMap<String, String> values) {

  /** The most attributes of one product. */
  public static final int ATTRIBUTES_MAX = 50;

  /** The longest name, in characters. */
  public static final int NAME_CHARS_MAX = 64;

  /** The longest value, in characters. */
  public static final int VALUE_CHARS_MAX = 500;

  /** No attributes. */
  public static final Attributes NONE = new Attributes(new TreeMap<>());

  /**
   * Trims names and values and checks them all.
   *
   * @throws InvalidValueException with every problem there is
   */
  public Attributes {
    SortedMap<String, String> trimmed = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    if (values.size() > ATTRIBUTES_MAX) {
      throw new InvalidValueException(
          "attributes", values.size() + " attributes", "at most " + ATTRIBUTES_MAX);
    }
    values.forEach((name, value) -> problems.addAll(addTo(trimmed, name.strip(), value.strip())));
    if (!problems.isEmpty()) {
      throw new InvalidValueException(problems);
    }
    values = Collections.unmodifiableSortedMap(trimmed);
  }

  /** Returns the attributes of any map. */
  public static Attributes of(Map<String, String> values) {
    return new Attributes(new TreeMap<>(values));
  }

  private static List<Problem> addTo(Map<String, String> attributes, String name, String value) {
    List<Problem> problems = new ArrayList<>();
    String field = "attributes[" + name + "]";
    Texts.problem("attributes", name, 1, NAME_CHARS_MAX)
        .map(problem -> Problem.of("attributes", name, "a name of " + problem.expected()))
        .ifPresent(problems::add);
    Texts.problem(field, value, 0, VALUE_CHARS_MAX).ifPresent(problems::add);
    Optional.ofNullable(attributes.put(name, value))
        .map(other -> Problem.of(field, name, "a name that stands once"))
        .ifPresent(problems::add);
    return problems;
  }
}
