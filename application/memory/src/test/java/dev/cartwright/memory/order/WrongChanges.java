package dev.cartwright.memory.order;

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

/** A record of changes that does what another one does; wrong ones override a method. */
class WrongChanges implements OrderChanges {

  final OrderChanges right;

  WrongChanges(OrderChanges right) {
    this.right = right;
  }

  @Override
  public Optional<OrderChange> find(ChangeKey key) {
    return right.find(key);
  }

  @Override
  public Optional<OrderChange> find(ChangeId id) {
    return right.find(id);
  }

  @Override
  public boolean insert(OrderChange change) {
    return right.insert(change);
  }

  @Override
  public int nextNumber(UserId owner, OrderId order) {
    return right.nextNumber(owner, order);
  }

  @Override
  public void conclude(OrderChange ended) {
    right.conclude(ended);
  }

  @Override
  public Optional<OrderChange> pendingOf(UserId owner, OrderId order) {
    return right.pendingOf(owner, order);
  }

  @Override
  public List<OrderChange> pendingOf(List<Order.Snapshot> orders) {
    return right.pendingOf(orders);
  }

  @Override
  public List<ReservationId> reservationsOf(UserId owner, OrderId order) {
    return right.reservationsOf(owner, order);
  }
}
