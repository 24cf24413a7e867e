package dev.cartwright.application.order;

import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/** The one rule about who may order. */
final class Customers {

  private Customers() {}

  /**
   * Returns the user if he may order; or {@link OrderError.UserNotFound} or {@link
   * OrderError.UserSuspended}.
   */
  static Result<UserDirectory.Customer, OrderError> active(UserDirectory users, UserId user) {
    Optional<UserDirectory.Customer> customer = users.find(user);
    if (customer.isEmpty()) {
      return Result.err(new OrderError.UserNotFound(user));
    }
    return customer.get().suspended()
        ? Result.err(new OrderError.UserSuspended(user))
        : Result.ok(customer.get());
  }
}
