package dev.cartwright.application.order.port;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/** Knows whose an order is, for callers who act for others. Safe for use by many threads. */
@FunctionalInterface
public interface OrderOwners {

  /**
   * Returns the user whose order it is (R1), or empty if there is none of this id (R2).
   *
   * @throws PortException.Unavailable if the store does not answer
   */
  Optional<UserId> ownerOf(OrderId id);
}
