package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A discount as it is asked for: a part of the subtotal, an amount, or what a code gives. */
public sealed interface Discount {

  /** Says how much is taken off. */
  sealed interface Terms extends Discount {

    /** Returns how much is taken off that subtotal: zero or positive, and never more than it. */
    Money of(Money subtotal);
  }

  /**
   * A part of the subtotal, rounded half to even.
   *
   * @param basisPoints hundredths of a percent, 1 to {@value #BASIS_POINTS_MAX}
   */
  record Percent(int basisPoints) implements Terms {

    /** The whole. */
    public static final int BASIS_POINTS_MAX = 10_000;

    /**
     * Checks the range.
     *
     * @throws InvalidValueException if it is out of range
     */
    public Percent {
      if (basisPoints < 1 || basisPoints > BASIS_POINTS_MAX) {
        throw new InvalidValueException(
            "percent_basis_points", basisPoints, "1.." + BASIS_POINTS_MAX);
      }
    }

    @Override
    public Money of(Money subtotal) {
      BigDecimal exact =
          BigDecimal.valueOf(subtotal.amountMinor())
              .multiply(BigDecimal.valueOf(basisPoints))
              .divide(BigDecimal.valueOf(BASIS_POINTS_MAX));
      return new Money(
          exact.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), subtotal.currency());
    }
  }

  /**
   * An amount, of which no more than the subtotal is taken.
   *
   * @param amount how much; positive
   */
  record Amount(Money amount) implements Terms {

    /**
     * Checks the sign.
     *
     * @throws InvalidValueException if it is not positive
     */
    public Amount {
      if (amount.isNegative() || amount.isZero()) {
        throw new InvalidValueException("amount_minor", amount.amountMinor(), "> 0");
      }
    }

    @Override
    public Money of(Money subtotal) {
      return amount.minus(subtotal).isNegative() ? amount : subtotal;
    }
  }

  /**
   * What a code gives.
   *
   * @param code the code
   */
  record Code(DiscountCode code) implements Discount {

    /** Checks that the code is there. */
    public Code {
      requireNonNull(code, "code");
    }
  }
}
