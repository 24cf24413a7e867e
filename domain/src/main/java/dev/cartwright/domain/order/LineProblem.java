package dev.cartwright.domain.order;

import static dev.cartwright.domain.shared.ErrorKind.PRECONDITION;
import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.Violation;
import java.util.List;
import java.util.Map;

/**
 * Why one of the requested items can't be ordered.
 *
 * @param item the item's place in the request, from 0
 * @param error what is wrong with it
 */
public record LineProblem(int item, OrderError error) {

  /** Checks that all parts are there. */
  public LineProblem {
    requireNonNull(error, "error");
  }

  /** Returns the problem as one of several in a refusal. */
  Violation violation() {
    ErrorDetail detail = error.detail();
    return new Violation(
        detail.reason(), "items[" + item + "]", detail.template(), detail.metadata());
  }

  /** Returns the detail of a refusal for these problems, of which there is at least one. */
  static ErrorDetail detailOf(List<LineProblem> problems) {
    List<Violation> violations = problems.stream().map(LineProblem::violation).toList();
    Violation first = violations.getFirst();
    boolean one = violations.stream().allMatch(it -> it.type().equals(first.type()));
    ErrorDetail detail =
        one
            ? ErrorDetail.of(PRECONDITION, first.type(), first.template())
            : ErrorDetail.of(PRECONDITION, "ORDER_HAS_PROBLEMS", "{count} lines can't be ordered.")
                .with("count", violations.size());
    Map<String, String> facts = one ? first.facts() : Map.of();
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      detail = detail.with(fact.getKey(), fact.getValue());
    }
    return detail.withAll(violations);
  }
}
