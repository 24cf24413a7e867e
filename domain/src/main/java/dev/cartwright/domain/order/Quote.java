package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.util.List;
import java.util.Optional;

/**
 * What an order is, or would be: priced lines, totals, and where they go.
 *
 * @param owner who orders
 * @param delivery where and how it is sent
 * @param discount the discount, if there is one
 * @param lines the lines, with the discount spread over them
 * @param totals what it costs
 */
public record Quote(
    UserId owner,
    Delivery delivery,
    Optional<GrantedDiscount> discount,
    List<OrderLine> lines,
    Totals totals) {

  /** Checks that all parts are there. */
  public Quote {
    requireNonNull(owner, "owner");
    requireNonNull(delivery, "delivery");
    requireNonNull(discount, "discount");
    lines = List.copyOf(lines);
    requireNonNull(totals, "totals");
  }

  /** Returns what the lines cost together, or {@link OrderError.TotalTooLarge}. */
  public static Result<Money, OrderError> subtotal(List<OrderLine> lines) {
    try {
      return Result.ok(DiscountedLines.of(lines, Optional.empty()).subtotal());
    } catch (ArithmeticException e) {
      return Result.err(new OrderError.TotalTooLarge());
    }
  }

  /**
   * Computes the totals.
   *
   * @param lines the lines at the prices of now, without a discount
   * @return the quote, or {@link OrderError.TotalTooLarge}
   */
  public static Result<Quote, OrderError> of(
      UserId owner,
      Delivery delivery,
      Optional<GrantedDiscount> discount,
      List<OrderLine> lines,
      ShippingRate rate) {
    try {
      DiscountedLines discounted = DiscountedLines.of(lines, discount);
      TotalEntry shipping =
          new TotalEntry(
              TotalEntry.Type.SHIPPING,
              delivery.method().value(),
              rate.priceFor(discounted.afterDiscount()));
      Totals totals = discounted.totals(List.of(shipping));
      return Result.ok(new Quote(owner, delivery, discount, discounted.lines(), totals));
    } catch (ArithmeticException e) {
      return Result.err(new OrderError.TotalTooLarge());
    }
  }

  /** Returns the quote, or {@link OrderError.PriceChanged} if the user expects another total. */
  public Result<Quote, OrderError> expecting(Optional<Money> total) {
    return total.filter(it -> !it.equals(totals.total())).isEmpty()
        ? Result.ok(this)
        : Result.err(new OrderError.PriceChanged(total.get(), totals.total(), lines));
  }
}
