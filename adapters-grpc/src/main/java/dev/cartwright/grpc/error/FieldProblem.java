package dev.cartwright.grpc.error;

import static java.util.Objects.requireNonNull;

/**
 * One field of a request that cannot be used.
 *
 * @param field its path, as in {@code items[2].quantity}
 * @param reason why, in upper snake case, as in {@link Statuses#INVALID_REQUEST}
 * @param description what was given and what was expected
 */
public record FieldProblem(String field, String reason, String description) {

  /** Checks that all parts are there. */
  public FieldProblem {
    requireNonNull(field, "field");
    requireNonNull(reason, "reason");
    requireNonNull(description, "description");
  }
}
