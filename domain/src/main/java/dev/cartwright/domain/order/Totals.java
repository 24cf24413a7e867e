package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import java.util.List;

/**
 * What an order costs, as an equation of signed amounts of one currency: total = subtotal +
 * discount + shipping + tax.
 *
 * @param subtotal what all lines cost
 * @param entries discount, shipping and tax, each with what made it
 */
public record Totals(Money subtotal, List<TotalEntry> entries) {

  /**
   * Checks signs and currencies.
   *
   * @throws InvalidValueException if the discount is positive or more than the subtotal, or
   *     anything else is negative, or of another currency than the subtotal
   * @throws ArithmeticException if the total does not fit
   */
  public Totals {
    entries = List.copyOf(entries);
    for (TotalEntry entry : entries) {
      boolean deduction = entry.type() == TotalEntry.Type.DISCOUNT;
      long sign = Long.signum(entry.amount().amountMinor());
      if (sign == (deduction ? 1 : -1) || !entry.amount().currency().equals(subtotal.currency())) {
        throw new InvalidValueException(
            "total_entry", entry, (deduction ? "<= 0 " : ">= 0 ") + subtotal.currencyCode());
      }
    }
    if (subtotal.isNegative() || sum(subtotal, entries, TotalEntry.Type.DISCOUNT).isNegative()) {
      throw new InvalidValueException("discount", entries, "no more than " + subtotal);
    }
    requireNonNull(sum(subtotal, entries, TotalEntry.Type.values()), "total");
  }

  /** Returns the discount: zero or negative. */
  public Money discount() {
    return sum(Money.zero(subtotal.currency()), entries, TotalEntry.Type.DISCOUNT);
  }

  /** Returns what sending costs. */
  public Money shipping() {
    return sum(Money.zero(subtotal.currency()), entries, TotalEntry.Type.SHIPPING);
  }

  /** Returns the tax that is added. */
  public Money tax() {
    return sum(Money.zero(subtotal.currency()), entries, TotalEntry.Type.TAX);
  }

  /** Returns what the user pays. */
  public Money total() {
    return sum(subtotal, entries, TotalEntry.Type.values());
  }

  /** Returns the entries that are not of that type. */
  List<TotalEntry> entriesBut(TotalEntry.Type type) {
    return entries.stream().filter(entry -> entry.type() != type).toList();
  }

  private static Money sum(Money start, List<TotalEntry> entries, TotalEntry.Type... types) {
    return entries.stream()
        .filter(entry -> List.of(types).contains(entry.type()))
        .map(TotalEntry::amount)
        .reduce(start, Money::plus);
  }
}
