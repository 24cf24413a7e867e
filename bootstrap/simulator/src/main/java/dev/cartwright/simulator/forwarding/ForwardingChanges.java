package dev.cartwright.simulator.forwarding;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.util.List;
import java.util.Optional;

/** Changes of orders that are kept elsewhere. */
public class ForwardingChanges implements OrderChanges {

  private final OrderChanges real;

  /** Hands every call on to {@code real}. */
  public ForwardingChanges(OrderChanges real) {
    this.real = requireNonNull(real, "real");
  }

  @Override
  public Optional<OrderChange> find(ChangeKey key) {
    return real.find(key);
  }

  @Override
  public Optional<OrderChange> find(ChangeId id) {
    return real.find(id);
  }

  @Override
  public boolean insert(OrderChange change) {
    return real.insert(change);
  }

  @Override
  public int nextNumber(UserId owner, OrderId order) {
    return real.nextNumber(owner, order);
  }

  @Override
  public void conclude(OrderChange ended) {
    real.conclude(ended);
  }

  @Override
  public Optional<OrderChange> pendingOf(UserId owner, OrderId order) {
    return real.pendingOf(owner, order);
  }

  @Override
  public List<OrderChange> pendingOf(List<Order.Snapshot> orders) {
    return real.pendingOf(orders);
  }

  @Override
  public List<ReservationId> reservationsOf(UserId owner, OrderId order) {
    return real.reservationsOf(owner, order);
  }
}
