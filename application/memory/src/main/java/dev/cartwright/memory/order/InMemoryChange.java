package dev.cartwright.memory.order;

import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.order.OrderChange;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@link InMemoryOrderChanges}.
 *
 * @param deadline until when it goes forward, if it can turn back
 */
record InMemoryChange(
    OrderChange change,
    Optional<Instant> deadline,
    int failures,
    Optional<String> lastError,
    Optional<Instant> parkedAt) {

  static InMemoryChange inserted(OrderChange change, Instant now) {
    Optional<Instant> deadline =
        change.key().kind() == ChangeKind.CANCEL
            ? Optional.empty()
            : Optional.of(now.plus(ChangeWatch.TIME_TO_CONCLUDE));
    return new InMemoryChange(change, deadline, 0, Optional.empty(), Optional.empty());
  }

  InMemoryChange ended(OrderChange as) {
    return new InMemoryChange(as, deadline, failures, lastError, Optional.empty());
  }

  InMemoryChange failed(String error) {
    return new InMemoryChange(change, deadline, failures + 1, cut(error), parkedAt);
  }

  InMemoryChange parked(String reason, Instant now) {
    return new InMemoryChange(change, deadline, failures, cut(reason), Optional.of(now));
  }

  InMemoryChange unparked() {
    return new InMemoryChange(change, deadline, failures, lastError, Optional.empty());
  }

  OpenChange view(ChangeStep stepLeft) {
    return new OpenChange(
        change.id(),
        change.key().kind(),
        stepLeft,
        change.request().time(),
        failures,
        lastError,
        parkedAt);
  }

  private static Optional<String> cut(String error) {
    return Optional.of(error.substring(0, Math.min(error.length(), ChangeWatch.ERROR_CHARS_MAX)));
  }
}
