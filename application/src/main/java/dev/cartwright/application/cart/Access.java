package dev.cartwright.application.cart;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;

/** Who may look at a cart and change it; decided before anything is looked up. */
final class Access {

  private Access() {}

  /** Returns the user if the caller may act for him, or {@link CartError.AccessDenied}. */
  static Result<UserId, CartError> check(Caller caller, UserId user) {
    return caller.mayActFor(user) ? Result.ok(user) : Result.err(new CartError.AccessDenied());
  }

  /**
   * Returns the user if the caller is the order service or the system, or {@link
   * CartError.OrderServiceOnly}. No person may, whatever his role.
   */
  static Result<UserId, CartError> checkOrderService(Caller caller, UserId user) {
    boolean may =
        switch (caller) {
          case Caller.Service(String name) -> name.equals(SettleOrder.ORDER_SERVICE);
          case Caller.TheSystem() -> true;
          case Caller.EndUser person -> false;
        };
    return may ? Result.ok(user) : Result.err(new CartError.OrderServiceOnly());
  }
}
