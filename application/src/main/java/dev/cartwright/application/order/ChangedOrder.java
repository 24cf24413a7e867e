package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Money;

/**
 * An order as a change left it.
 *
 * @param view the order after the change; or as it stands, with the change that is pending
 * @param previousTotal what it cost before
 */
public record ChangedOrder(OrderView view, Money previousTotal) {

  /** Checks that all parts are there. */
  public ChangedOrder {
    requireNonNull(view, "view");
    requireNonNull(previousTotal, "previousTotal");
  }
}
