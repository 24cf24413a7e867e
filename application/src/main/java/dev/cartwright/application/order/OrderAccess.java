package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderOwners;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/** Finds out whose order a caller may see under an id, before anything of it is looked up. */
final class OrderAccess {

  private final OrderOwners owners;

  OrderAccess(OrderOwners owners) {
    this.owners = requireNonNull(owners, "owners");
  }

  /**
   * Returns the owner to look under: a customer himself, whoever the order belongs to for others.
   *
   * @return the owner, or {@link OrderError.OrderNotFound}, also for an order of somebody else
   */
  Result<UserId, OrderError> ownerFor(Caller caller, OrderId order) {
    Optional<UserId> owner =
        caller instanceof Caller.EndUser customer && !customer.isStaff()
            ? customer.user()
            : owners.ownerOf(order).filter(caller::mayActFor);
    return owner
        .map(Result::<UserId, OrderError>ok)
        .orElseGet(() -> Result.err(new OrderError.OrderNotFound(order)));
  }
}
