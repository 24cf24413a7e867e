package dev.cartwright.memory.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * {@link CartSettlement} of which no more than so many are made at once: carts that do not answer
 * keep no more threads than that. What is more fails at once, as if the carts did not answer.
 */
public final class BoundedCartSettlement implements CartSettlement {

  private final CartSettlement carts;
  private final Semaphore free;

  /** Lets {@code carts} make at most {@code settlementsMax} settlements at once. */
  public BoundedCartSettlement(CartSettlement carts, int settlementsMax) {
    this.carts = requireNonNull(carts, "carts");
    this.free = new Semaphore(settlementsMax);
  }

  @Override
  public Settlement settle(
      UserId owner, OrderId order, Instant orderTime, List<RequestedItem> items) {
    if (!free.tryAcquire()) {
      throw new PortException.Unavailable("CartSettlement (too many wait already)", null);
    }
    try {
      return carts.settle(owner, order, orderTime, items);
    } finally {
      free.release();
    }
  }
}
