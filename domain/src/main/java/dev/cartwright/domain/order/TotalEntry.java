package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Money;

/**
 * One amount in an order's totals, and what made it.
 *
 * @param type which of the totals it belongs to
 * @param source what made it, as in a discount code or a shipping method
 * @param amount how much; negative for a deduction
 */
public record TotalEntry(Type type, String source, Money amount) {

  /** The totals that have entries. */
  public enum Type {
    /** The discount. */
    DISCOUNT,
    /** What sending costs. */
    SHIPPING,
    /** The tax. */
    TAX
  }

  /** Checks that all parts are there. */
  public TotalEntry {
    requireNonNull(type, "type");
    requireNonNull(source, "source");
    requireNonNull(amount, "amount");
  }
}
