package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.Violation;

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
}
