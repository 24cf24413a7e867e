package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.Result;
import java.util.List;
import java.util.Optional;

/**
 * One change of an order, and the record of the idempotency key that it was asked for with.
 *
 * @param key what makes it the same as another one
 * @param order the order it changes
 * @param number its place among the order's changes; creation is 0
 * @param fingerprint what it was asked for with
 * @param state where it is
 * @param lines the lines it adds, priced
 * @param totals what the order costs once it is applied
 * @param response what was answered, once it is applied; creation answers the order as it stands
 * @param refusal why it could not be made, if it is rejected
 */
public record OrderChange(
    ChangeKey key,
    OrderId order,
    int number,
    Fingerprint fingerprint,
    ChangeState state,
    List<OrderLine> lines,
    Totals totals,
    Optional<ChangeResponse> response,
    Optional<Rejection> refusal) {

  /** Checks that all parts are there. */
  public OrderChange {
    requireNonNull(key, "key");
    requireNonNull(order, "order");
    requireNonNull(fingerprint, "fingerprint");
    requireNonNull(state, "state");
    lines = List.copyOf(lines);
    requireNonNull(totals, "totals");
    requireNonNull(response, "response");
    requireNonNull(refusal, "refusal");
    if ((key.kind() == ChangeKind.CREATE) != (number == 0)) {
      throw new InvalidValueException("change_number", number, "0 for CREATE, else > 0");
    }
    if (refusal.isPresent() != (state == ChangeState.REJECTED)) {
      throw new InvalidValueException("refusal", refusal, "there if and only if REJECTED");
    }
  }

  /** Returns the change that made the order. */
  public static OrderChange creation(
      ChangeKey key, Fingerprint fingerprint, Order.Snapshot created) {
    return new OrderChange(
        key,
        created.id(),
        0,
        fingerprint,
        ChangeState.APPLIED,
        created.lines(),
        created.totals(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the change that led from {@code before} to {@code after}. */
  public static OrderChange applied(
      ChangeKey key,
      int number,
      Fingerprint fingerprint,
      Order.Snapshot before,
      Order.Snapshot after) {
    return new OrderChange(
        key,
        after.id(),
        number,
        fingerprint,
        ChangeState.APPLIED,
        after.lines().subList(before.lines().size(), after.lines().size()),
        after.totals(),
        Optional.of(ChangeResponse.of(before, after)),
        Optional.empty());
  }

  /**
   * Returns the change as the answer to a repeat.
   *
   * @return the change, or {@link OrderError.IdempotencyKeyReused} if the repeat asks for something
   *     else
   */
  public Result<OrderChange, OrderError> repeatedWith(Fingerprint repeat) {
    return fingerprint.equals(repeat)
        ? Result.ok(this)
        : Result.err(new OrderError.IdempotencyKeyReused(key.requestId()));
  }
}
