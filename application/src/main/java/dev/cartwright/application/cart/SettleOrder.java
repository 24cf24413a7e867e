package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.cart.CartChange;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.PlacedOrder;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;

/** Use case: the order service takes what was ordered out of the cart. */
@FunctionalInterface
public interface SettleOrder extends UseCase<SettleOrder.Command, Result<CartChange, CartError>> {

  /** How the order service names itself as a {@link Caller.Service}. */
  String ORDER_SERVICE = "orderservice";

  /**
   * Takes the items out once, however often the call is repeated: the order's id is the key. Asks
   * no other context.
   *
   * @return the cart after the change, and whether it was made; or {@link
   *     CartError.OrderServiceOnly} for whoever is not the order service, nor the system
   */
  @Override
  Result<CartChange, CartError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param user whose order it is
   * @param order what was ordered
   */
  record Command(Caller caller, UserId user, PlacedOrder order) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(user, "user");
      requireNonNull(order, "order");
    }
  }
}
