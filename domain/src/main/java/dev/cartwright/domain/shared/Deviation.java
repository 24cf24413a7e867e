package dev.cartwright.domain.shared;

import static java.util.Objects.requireNonNull;

/**
 * Something stored that breaks an {@link Invariant}. Invariant and subject tell it from others;
 * what was found may change from one look to the next.
 *
 * @param invariant what is broken
 * @param subject what it is broken for, as in {@code product <id>}
 * @param expected what should be there
 * @param found what is there
 */
public record Deviation(Invariant invariant, String subject, String expected, String found) {

  /** Checks that all parts are there. */
  public Deviation {
    requireNonNull(invariant, "invariant");
    requireNonNull(subject, "subject");
    requireNonNull(expected, "expected");
    requireNonNull(found, "found");
  }

  /** Returns the sentence for people. */
  public String message() {
    return "%s: %s: expected %s, found %s.".formatted(invariant, subject, expected, found);
  }
}
