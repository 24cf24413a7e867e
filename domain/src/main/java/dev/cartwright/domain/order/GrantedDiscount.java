package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.Result;
import java.util.Currency;
import java.util.Optional;

/**
 * A discount that an order has.
 *
 * @param source what granted it: the code, or {@code percent} or {@code amount}
 * @param terms how much it takes off
 */
public record GrantedDiscount(String source, Discount.Terms terms) {

  private static final String PERCENT = "percent";
  private static final String AMOUNT = "amount";

  /** Checks that all parts are there. */
  public GrantedDiscount {
    requireNonNull(source, "source");
    requireNonNull(terms, "terms");
  }

  /** Returns a discount that was asked for as it is, without a code. */
  public static Result<GrantedDiscount, OrderError> direct(
      Discount.Terms terms, Currency currency) {
    String source = terms instanceof Discount.Percent ? PERCENT : AMOUNT;
    return new GrantedDiscount(source, terms).in(currency);
  }

  /** Returns the code that granted it, if it was one: codes have no small letters. */
  public Optional<DiscountCode> code() {
    return source.equals(PERCENT) || source.equals(AMOUNT)
        ? Optional.empty()
        : Optional.of(new DiscountCode(source));
  }

  /** Returns the discount, unless its amount is of another currency than the order. */
  Result<GrantedDiscount, OrderError> in(Currency currency) {
    boolean foreign =
        terms instanceof Discount.Amount(Money amount) && !amount.currency().equals(currency);
    return foreign
        ? Result.err(
            new OrderError.DiscountRefused(source, OrderError.DiscountRefused.Cause.CURRENCY))
        : Result.ok(this);
  }
}
