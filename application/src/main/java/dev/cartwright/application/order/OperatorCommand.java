package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.OrderId;

/**
 * What an operator asks for one change of an order.
 *
 * @param caller who asks
 * @param order the order
 * @param number the change's number, as {@link ChangeId} has it
 */
public record OperatorCommand(Caller caller, OrderId order, int number) {

  /**
   * Checks the range.
   *
   * @throws InvalidValueException if no change can have that number
   */
  public OperatorCommand {
    requireNonNull(caller, "caller");
    requireNonNull(order, "order");
    ChangeId.checkNumber(number);
  }
}
