package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.order.OrderError.DiscountRefused.Cause;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.Result;
import java.time.Instant;
import java.util.Optional;

/**
 * What a discount code gives, and when.
 *
 * @param code the code
 * @param terms how much it takes off
 * @param validFrom from when it is valid, if that is limited
 * @param validBefore until when it is valid, if that is limited
 * @param minimumSubtotal how much must be bought, if that is limited; of that currency only
 * @param usedUp whether it was used as often as it may be, by all or by this user
 */
public record CodeOffer(
    DiscountCode code,
    Discount.Terms terms,
    Optional<Instant> validFrom,
    Optional<Instant> validBefore,
    Optional<Money> minimumSubtotal,
    boolean usedUp) {

  /** Checks that all parts are there. */
  public CodeOffer {
    requireNonNull(code, "code");
    requireNonNull(terms, "terms");
    requireNonNull(validFrom, "validFrom");
    requireNonNull(validBefore, "validBefore");
    requireNonNull(minimumSubtotal, "minimumSubtotal");
  }

  /** Returns the same offer, used up or not. */
  public CodeOffer withUsedUp(boolean other) {
    return new CodeOffer(code, terms, validFrom, validBefore, minimumSubtotal, other);
  }

  /**
   * Grants the discount to an order of that subtotal.
   *
   * @return the discount, or {@link OrderError.DiscountRefused} with the first condition that fails
   */
  public Result<GrantedDiscount, OrderError> grant(Money subtotal, Instant now) {
    Optional<Cause> cause = refusal(subtotal, now);
    return cause.isPresent()
        ? Result.err(OrderError.DiscountRefused.of(code, cause.get()))
        : new GrantedDiscount(code.value(), terms).in(subtotal.currency());
  }

  private Optional<Cause> refusal(Money subtotal, Instant now) {
    if (validFrom.filter(now::isBefore).isPresent()) {
      return Optional.of(Cause.NOT_YET_VALID);
    }
    if (validBefore.filter(end -> !now.isBefore(end)).isPresent()) {
      return Optional.of(Cause.EXPIRED);
    }
    if (minimumSubtotal.filter(it -> !it.currency().equals(subtotal.currency())).isPresent()) {
      return Optional.of(Cause.CURRENCY);
    }
    if (minimumSubtotal.filter(it -> subtotal.minus(it).isNegative()).isPresent()) {
      return Optional.of(Cause.MINIMUM_SUBTOTAL);
    }
    return usedUp ? Optional.of(Cause.USED_UP) : Optional.empty();
  }
}
