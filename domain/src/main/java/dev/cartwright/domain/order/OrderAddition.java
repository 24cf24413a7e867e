package dev.cartwright.domain.order;

import dev.cartwright.domain.order.OrderError.OrderFull.Limit;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a line is appended to an order: decided once, and later done without a new decision. */
final class OrderAddition {

  private OrderAddition() {}

  /** Returns what the order would be with a line more, or why it can't have it. */
  static Result<PricedLines, OrderError> to(
      Order.Snapshot order, int number, Offer offer, Quantity quantity) {
    Optional<OrderError> refusal = whyNot(order, number, offer, quantity);
    if (refusal.isPresent()) {
      return Result.err(refusal.get());
    }
    try {
      OrderLine line = OrderLine.of(order.lines().size() + 1, offer, quantity);
      return Result.ok(PricedLines.of(order, with(order.lines(), line)));
    } catch (ArithmeticException e) {
      return Result.err(new OrderError.TotalTooLarge());
    }
  }

  private static Optional<OrderError> whyNot(
      Order.Snapshot order, int number, Offer offer, Quantity quantity) {
    if (number > OrderChange.CHANGES_MAX) {
      return Optional.of(new OrderError.OrderFull(Limit.CHANGES, OrderChange.CHANGES_MAX));
    }
    if (order.lines().size() >= Order.LINES_MAX) {
      return Optional.of(new OrderError.OrderFull(Limit.LINES, Order.LINES_MAX));
    }
    if (OrderInvariants.unitsOf(order.lines(), offer.product()) + quantity.units()
        > Quantity.UNITS_MAX) {
      return Optional.of(new OrderError.OrderFull(Limit.UNITS_PER_PRODUCT, Quantity.UNITS_MAX));
    }
    return offer.problemIn(order.totals().subtotal().currency());
  }

  /**
   * Returns the order with the line and the totals that the change holds; they are not computed
   * again, since the rules may have changed since it was decided.
   *
   * @throws InvalidValueException if the order can't take another line
   */
  static Order.Snapshot applied(Order.Snapshot order, OrderChange change, Instant time) {
    if (order.state() != OrderState.CONFIRMED) {
      throw new InvalidValueException("order_state", order.state(), "CONFIRMED");
    }
    List<OrderLine> lines = with(order.lines(), change.lines().getFirst());
    Money taken = change.totals().discount().negated();
    return order.with(DiscountedLines.spread(taken, lines), change.totals(), time);
  }

  private static List<OrderLine> with(List<OrderLine> lines, OrderLine line) {
    List<OrderLine> more = new ArrayList<>(lines);
    more.add(line);
    return more;
  }
}
