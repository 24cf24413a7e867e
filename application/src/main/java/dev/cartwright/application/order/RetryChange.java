package dev.cartwright.application.order;

import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;

/** Use case: an operator lets a parked change go on. */
@FunctionalInterface
public interface RetryChange extends UseCase<OperatorCommand, Result<OrderChange, OrderError>> {

  /**
   * Takes back that an open change is parked, and has its task run at once.
   *
   * @return the change as it stands; or {@link OrderError.StaffOnly}, {@link
   *     ChangeError.ChangeNotFound} or {@link ChangeError.ChangeNotOpen}
   */
  @Override
  Result<OrderChange, OrderError> handle(OperatorCommand command);
}
