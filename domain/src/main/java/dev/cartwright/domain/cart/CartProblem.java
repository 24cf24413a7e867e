package dev.cartwright.domain.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Money;
import java.util.List;

/** What the user should know about a cart, or a line of it, before he orders. */
public sealed interface CartProblem {

  /**
   * One unit costs something else than when it was added.
   *
   * @param before what it cost then
   */
  record PriceChanged(Money before) implements CartProblem {

    /** Checks that the price is there. */
    public PriceChanged {
      requireNonNull(before, "before");
    }
  }

  /** The product is not for sale, not yet or no longer. */
  record NotPurchasable() implements CartProblem {}

  /** No unit can be bought now. */
  record OutOfStock() implements CartProblem {}

  /**
   * Fewer units than in the cart can be bought now.
   *
   * @param available how many can
   */
  record InsufficientStock(long available) implements CartProblem {}

  /** The product is unknown. */
  record NotFound() implements CartProblem {}

  /**
   * The lines of the cart are priced in several currencies; an order has one.
   *
   * @param currencyCodes the ISO 4217 codes, in alphabetical order
   */
  record MixedCurrency(List<String> currencyCodes) implements CartProblem {

    /** Keeps the codes unchangeable. */
    public MixedCurrency {
      currencyCodes = List.copyOf(currencyCodes);
    }
  }
}
