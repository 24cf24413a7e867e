package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One change of an order, and the record of the idempotency key that it was asked for with.
 *
 * <p>A change is written down before anything is done for it, with all that it will lead to. It
 * begins {@link ChangeState#PENDING} and is applied or rejected, once.
 *
 * @param request who asked for it, with what and when
 * @param order the order it changes
 * @param number its place among the order's changes; creation is 0
 * @param state where it is
 * @param lines the lines it adds, priced
 * @param totals what the order costs once it is applied
 * @param response what was answered, once it is applied; creation answers the order as it stands
 * @param refusal why it could not be made, if it is rejected
 */
public record OrderChange(
    ChangeRequest request,
    OrderId order,
    int number,
    ChangeState state,
    List<OrderLine> lines,
    Totals totals,
    Optional<ChangeResponse> response,
    Optional<Rejection> refusal) {

  /**
   * How many changes an order may have had, its creation not counted, for one more line to be asked
   * for. It can still be cancelled then.
   */
  public static final int CHANGES_MAX = 1_000;

  /** Checks that the parts fit together. */
  public OrderChange {
    requireNonNull(request, "request");
    requireNonNull(order, "order");
    requireNonNull(state, "state");
    lines = List.copyOf(lines);
    requireNonNull(totals, "totals");
    requireNonNull(response, "response");
    requireNonNull(refusal, "refusal");
    ChangeKind kind = request.key().kind();
    if ((kind == ChangeKind.CREATE) != (number == 0)) {
      throw new InvalidValueException("change_number", number, "0 for CREATE, else > 0");
    }
    if (refusal.isPresent() != (state == ChangeState.REJECTED)) {
      throw new InvalidValueException("refusal", refusal, "there if and only if REJECTED");
    }
    boolean answered = state == ChangeState.APPLIED && kind != ChangeKind.CREATE;
    if (response.isPresent() != answered) {
      throw new InvalidValueException("response", response, "there if and only if APPLIED");
    }
  }

  /** Returns the change that makes an order. */
  public static OrderChange creation(ChangeRequest request, Order.Snapshot created) {
    return pending(request, created.id(), 0, created.lines(), created.totals());
  }

  /** Returns the change that appends a line, after which the order costs that. */
  static OrderChange addition(
      ChangeRequest request, OrderId order, int number, OrderLine line, Totals totals) {
    return pending(request, order, number, List.of(line), totals);
  }

  /** Returns the change that cancels the order. */
  static OrderChange cancellation(ChangeRequest request, Order.Snapshot order, int number) {
    return pending(request, order.id(), number, List.of(), order.totals());
  }

  private static OrderChange pending(
      ChangeRequest request, OrderId order, int number, List<OrderLine> lines, Totals totals) {
    return new OrderChange(
        request,
        order,
        number,
        ChangeState.PENDING,
        lines,
        totals,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns the change after it led from one to the other.
   *
   * @throws InvalidValueException if it is applied or rejected already
   */
  public OrderChange applied(Order.Snapshot before, Order.Snapshot after) {
    Optional<ChangeResponse> answer =
        number == 0 ? Optional.empty() : Optional.of(ChangeResponse.of(before, after));
    return ended(ChangeState.APPLIED, answer, Optional.empty());
  }

  /**
   * Returns the change after it was found that it can't be made.
   *
   * @throws InvalidValueException if it is applied or rejected already
   */
  public OrderChange rejected(Rejection why) {
    return ended(ChangeState.REJECTED, Optional.empty(), Optional.of(why));
  }

  private OrderChange ended(
      ChangeState as, Optional<ChangeResponse> answer, Optional<Rejection> why) {
    if (!isPending()) {
      throw new InvalidValueException("change_state", state, "PENDING");
    }
    return new OrderChange(request, order, number, as, lines, totals, answer, why);
  }

  /** Returns what makes it the same as another one. */
  public ChangeKey key() {
    return request.key();
  }

  /** Returns what identifies it. */
  public ChangeId id() {
    return new ChangeId(request.key().owner(), order, number);
  }

  /** Tells whether its end is still open. */
  public boolean isPending() {
    return state == ChangeState.PENDING;
  }

  /**
   * Returns what is left to do; a change of which nothing is left is closed, any other is open.
   *
   * @param cartSettled whether what was ordered was taken out of the user's cart
   */
  public Optional<ChangeStep> stepLeft(boolean cartSettled) {
    return switch (state) {
      case PENDING -> Optional.of(ChangeStep.CONCLUDE);
      case APPLIED ->
          number == 0 && !cartSettled ? Optional.of(ChangeStep.SETTLE_CART) : Optional.empty();
      case REJECTED -> Optional.empty();
    };
  }

  /** Returns the units that it adds, of each product once. */
  public List<RequestedItem> items() {
    return lines.stream().map(line -> new RequestedItem(line.product(), line.quantity())).toList();
  }

  /** Returns the facts of an addition for the order's timeline. */
  Map<String, String> facts() {
    if (key().kind() != ChangeKind.ADD) {
      return Map.of();
    }
    OrderLine line = lines.getFirst();
    return Map.of(
        "product_id", line.product().toString(),
        "quantity", Integer.toString(line.quantity().units()),
        "total", totals.total().toString());
  }

  /**
   * Returns the change as the answer to a repeat.
   *
   * @return the change, or {@link OrderError.IdempotencyKeyReused} if the repeat asks for something
   *     else
   */
  public Result<OrderChange, OrderError> repeatedWith(ChangeRequest repeat) {
    return request.fingerprint().equals(repeat.fingerprint())
        ? Result.ok(this)
        : Result.err(new OrderError.IdempotencyKeyReused(key().requestId()));
  }
}
