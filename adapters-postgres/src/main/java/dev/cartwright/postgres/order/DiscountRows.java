package dev.cartwright.postgres.order;

import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.postgres.order.generated.tables.records.DiscountCodeRecord;
import dev.cartwright.postgres.shared.Guarded;
import java.util.Optional;

/** Translates rows of discount codes. */
final class DiscountRows {

  private DiscountRows() {}

  static CodeOffer toOffer(DiscountCodeRecord row, boolean usedUp) {
    return Guarded.read(
        row.getCode(),
        () ->
            new CodeOffer(
                new DiscountCode(row.getCode()),
                terms(row),
                Optional.ofNullable(row.getValidFrom()),
                Optional.ofNullable(row.getValidBefore()),
                Optional.ofNullable(row.getMinimumSubtotalMinor())
                    .map(minor -> Money.of(minor, row.getMinimumCurrencyCode())),
                usedUp));
  }

  private static Discount.Terms terms(DiscountCodeRecord row) {
    Integer percent = row.getPercentBasisPoints();
    return percent == null
        ? new Discount.Amount(Money.of(row.getAmountMinor(), row.getAmountCurrencyCode()))
        : new Discount.Percent(percent);
  }
}
