package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.ErrorKind;
import dev.cartwright.domain.shared.Violation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why an order, or a change of it, could not be made: a refusal as it was answered, kept word for
 * word.
 *
 * @param reason the refusal's stable name
 * @param message its sentence for people
 * @param metadata its facts
 * @param violations what is wrong with single lines, at most {@value #VIOLATIONS_MAX}
 * @param omitted how many violations were left out
 */
public record Rejection(
    String reason,
    String message,
    Map<String, String> metadata,
    List<Line> violations,
    int omitted) {

  /** The most violations that are kept. */
  public static final int VIOLATIONS_MAX = 20;

  /** Keeps the parts unchangeable. */
  public Rejection {
    requireNonNull(reason, "reason");
    requireNonNull(message, "message");
    metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    violations = List.copyOf(violations);
  }

  /** Keeps a refusal. */
  public static Rejection of(DomainError error) {
    ErrorDetail detail = error.detail();
    List<Line> lines =
        detail.violations().stream()
            .limit(VIOLATIONS_MAX)
            .map(it -> new Line(it.type(), it.subject(), it.message()))
            .toList();
    int omitted = detail.violations().size() - lines.size();
    return new Rejection(detail.reason(), detail.message(), detail.metadata(), lines, omitted);
  }

  /** Returns the refusal as callers see it. */
  ErrorDetail detail() {
    ErrorDetail detail = ErrorDetail.of(ErrorKind.PRECONDITION, reason, message);
    for (Map.Entry<String, String> fact : metadata.entrySet()) {
      detail = detail.with(fact.getKey(), fact.getValue());
    }
    if (omitted > 0) {
      detail = detail.with("omitted_count", omitted);
    }
    return detail.withAll(violations.stream().map(Line::violation).toList());
  }

  /**
   * What is wrong with one line.
   *
   * @param type the kind of problem
   * @param subject what it is about
   * @param description the sentence for people
   */
  public record Line(String type, String subject, String description) {

    /** Checks that all parts are there. */
    public Line {
      requireNonNull(type, "type");
      requireNonNull(subject, "subject");
      requireNonNull(description, "description");
    }

    private Violation violation() {
      return Violation.of(type, subject, description);
    }
  }
}
