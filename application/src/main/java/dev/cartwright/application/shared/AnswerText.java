package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An answer written down: parts with names, in which any text may stand, another answer included.
 * Instances are immutable.
 */
public final class AnswerText {

  private static final AnswerText EMPTY = new AnswerText(List.of());

  private final List<Part> parts;

  private AnswerText(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** Returns an answer without parts. */
  public static AnswerText empty() {
    return EMPTY;
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static AnswerText parse(String text) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      Part part = Part.at(text, start);
      parts.add(part);
      start += part.text().length();
    }
    return new AnswerText(parts);
  }

  /** Returns the answer with one more part. */
  public AnswerText with(String name, Object value) {
    List<Part> more = new ArrayList<>(parts);
    more.add(new Part(name, value.toString()));
    return new AnswerText(more);
  }

  /** Returns the answer with one more part, if it is there. */
  public AnswerText with(String name, Optional<?> value) {
    return value.isEmpty() ? this : with(name, (Object) value.get());
  }

  /** Returns the answer with a part for each of these values, all under one name. */
  public AnswerText withEach(String name, List<?> values) {
    AnswerText text = this;
    for (Object value : values) {
      text = text.with(name, value);
    }
    return text;
  }

  /**
   * Returns the part of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public String get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no part: " + name));
  }

  /** Returns the part of that name, if it is there. */
  public Optional<String> find(String name) {
    return all(name).stream().findFirst();
  }

  /** Returns the parts of that name, in their order. */
  public List<String> all(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).map(Part::value).toList();
  }

  /** Returns all of it as one text, which {@link #parse} reads. */
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  /** A name, the length of the value, and the value. */
  private record Part(String name, String value) {

    Part {
      requireNonNull(value, "value");
      if (name.indexOf(':') >= 0) {
        throw new IllegalArgumentException("a name without a colon, not " + name);
      }
    }

    static Part at(String text, int start) {
      int nameEnd = colonAfter(text, start);
      int lengthEnd = colonAfter(text, nameEnd + 1);
      int length = Integer.parseInt(text, nameEnd + 1, lengthEnd, 10);
      int valueStart = lengthEnd + 1;
      int end = Math.addExact(valueStart, length);
      if (end >= text.length() || text.charAt(end) != '\n') {
        throw new IllegalArgumentException("no end of the part at " + start);
      }
      return new Part(text.substring(start, nameEnd), text.substring(valueStart, end));
    }

    String text() {
      return name + ":" + value.length() + ":" + value + "\n";
    }

    private static int colonAfter(String text, int start) {
      int colon = text.indexOf(':', start);
      if (colon < 0) {
        throw new IllegalArgumentException("no part at " + start);
      }
      return colon;
    }
  }
}
