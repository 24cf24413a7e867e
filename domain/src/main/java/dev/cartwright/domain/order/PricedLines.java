package dev.cartwright.domain.order;

import java.util.List;

/** Lines with the discount spread over them, and what they cost with everything else. */
record PricedLines(List<OrderLine> lines, Totals totals) {

  /**
   * Returns what the order is with these lines: shipping and tax stay, the discount is computed
   * from the new subtotal and spread again.
   *
   * @throws ArithmeticException if the amounts do not fit
   */
  static PricedLines of(Order.Snapshot order, List<OrderLine> lines) {
    DiscountedLines discounted = DiscountedLines.of(lines, order.discount());
    return new PricedLines(
        discounted.lines(), discounted.totals(order.totals().entriesBut(TotalEntry.Type.DISCOUNT)));
  }
}
