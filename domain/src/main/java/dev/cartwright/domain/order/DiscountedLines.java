package dev.cartwright.domain.order;

import dev.cartwright.domain.shared.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lines with the order's discount spread over them by largest remainder.
 *
 * @param lines the lines, each with its share
 * @param subtotal what the lines cost before the discount
 * @param entry the discount as an entry of the totals, if there is one
 */
record DiscountedLines(List<OrderLine> lines, Money subtotal, Optional<TotalEntry> entry) {

  /**
   * Spreads a discount anew; shares that the lines have already are forgotten.
   *
   * @throws ArithmeticException if the subtotal does not fit
   */
  static DiscountedLines of(List<OrderLine> lines, Optional<GrantedDiscount> discount) {
    Money subtotal = lines.stream().map(OrderLine::lineTotal).reduce(Money::plus).orElseThrow();
    Currency currency = subtotal.currency();
    Money taken = discount.map(it -> it.terms().of(subtotal)).orElse(Money.zero(currency));
    return new DiscountedLines(
        spread(taken, lines),
        subtotal,
        discount.map(it -> new TotalEntry(TotalEntry.Type.DISCOUNT, it.source(), taken.negated())));
  }

  /** Returns the lines, each with its share of what is taken off. */
  static List<OrderLine> spread(Money taken, List<OrderLine> lines) {
    List<Long> weights = lines.stream().map(line -> line.lineTotal().amountMinor()).toList();
    List<Long> shares = LargestRemainder.split(taken.amountMinor(), weights);
    return IntStream.range(0, lines.size())
        .mapToObj(i -> lines.get(i).withDiscount(new Money(-shares.get(i), taken.currency())))
        .toList();
  }

  /** Returns the totals with these other entries. */
  Totals totals(List<TotalEntry> others) {
    return new Totals(subtotal, Stream.concat(entry.stream(), others.stream()).toList());
  }

  /** Returns what the lines cost after the discount. */
  Money afterDiscount() {
    return entry.map(it -> subtotal.plus(it.amount())).orElse(subtotal);
  }
}
