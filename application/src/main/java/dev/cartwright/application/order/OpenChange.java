package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeStep;
import java.time.Instant;
import java.util.Optional;

/**
 * A change that is not closed, as operators see it.
 *
 * @param id the change
 * @param kind what it does
 * @param stepLeft what is left to do
 * @param createTime when it was asked for
 * @param failures how often an attempt at it failed
 * @param lastError what went wrong last, if something did
 * @param parkedAt since when it waits for people, if it does
 */
public record OpenChange(
    ChangeId id,
    ChangeKind kind,
    ChangeStep stepLeft,
    Instant createTime,
    int failures,
    Optional<String> lastError,
    Optional<Instant> parkedAt) {

  /** Checks that all parts are there. */
  public OpenChange {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(stepLeft, "stepLeft");
    requireNonNull(createTime, "createTime");
    requireNonNull(lastError, "lastError");
    requireNonNull(parkedAt, "parkedAt");
  }

  /** Returns where it stands in a list. */
  public ChangePlace place() {
    return new ChangePlace(createTime, id.order(), id.number());
  }
}
