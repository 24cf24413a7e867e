package dev.cartwright.domain.cart;

import static java.util.Objects.requireNonNull;

/**
 * A change that is to be made once, and what became of it.
 *
 * @param cart the cart after it
 * @param outcome whether it was made
 */
public record CartChange(Cart cart, Outcome outcome) {

  /** Checks that all parts are there. */
  public CartChange {
    requireNonNull(cart, "cart");
    requireNonNull(outcome, "outcome");
  }

  /** Returns the same with the cart as it was saved. */
  public CartChange with(Cart saved) {
    return new CartChange(saved, outcome);
  }

  /** What can become of a change. */
  public enum Outcome {
    /** It was made now. */
    MADE,
    /** It was made by an earlier request, and not again. */
    MADE_BEFORE,
    /** It was not made now, and nobody knows any more whether it was made before. */
    SKIPPED
  }
}
