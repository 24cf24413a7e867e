package dev.cartwright.application.order;

import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;

/** Use case: an operator does not wait for a change any longer. */
@FunctionalInterface
public interface ReleaseChange extends UseCase<OperatorCommand, Result<OrderChange, OrderError>> {

  /**
   * Turns a pending creation or addition back now, as if its time were over: gives its stock up and
   * believes the answer. If the stock belongs to the order already, the change is applied.
   *
   * @return the change as it stands then; or {@link OrderError.StaffOnly}, {@link
   *     ChangeError.ChangeNotFound} or {@link ChangeError.ChangeNotOpen}, also for a cancellation,
   *     which never turns back
   */
  @Override
  Result<OrderChange, OrderError> handle(OperatorCommand command);
}
