package dev.cartwright.application.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.cart.CartChange;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.shared.Result;

/** The standard {@link SettleOrder}. */
public final class SettleOrderHandler implements SettleOrder {

  private final EditCart edit;
  private final TimeSource time;

  /** Creates the use case on top of the step that changes a cart. */
  public SettleOrderHandler(EditCart edit, TimeSource time) {
    this.edit = requireNonNull(edit, "edit");
    this.time = requireNonNull(time, "time");
  }

  @Override
  public Result<CartChange, CartError> handle(Command command) {
    return Access.checkOrderService(command.caller(), command.user())
        .flatMap(user ->
            edit.handle(
                new EditCart.Command(
                    user, cart -> Result.ok(cart.settle(command.order(), time.now())))));
  }
}
