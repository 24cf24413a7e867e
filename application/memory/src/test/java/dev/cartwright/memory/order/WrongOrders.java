package dev.cartwright.memory.order;

import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.util.List;
import java.util.Optional;

/** An order repository that does what another one does; wrong ones override a method. */
class WrongOrders implements OrderRepository {

  private final OrderRepository right;

  WrongOrders(OrderRepository right) {
    this.right = right;
  }

  @Override
  public Optional<Order> find(UserId owner, OrderId id) {
    return right.find(owner, id);
  }

  @Override
  public Optional<Order> lock(UserId owner, OrderId id) {
    return right.lock(owner, id);
  }

  @Override
  public Order save(Order order) {
    return right.save(order);
  }

  @Override
  public boolean settleCart(UserId owner, OrderId id, TimelineEntry outcome) {
    return right.settleCart(owner, id, outcome);
  }

  @Override
  public List<TimelineEntry> timelineOf(UserId owner, OrderId id) {
    return right.timelineOf(owner, id);
  }

  @Override
  public Page<Order.Snapshot> list(OrderFilter filter, PageRequest page) {
    return right.list(filter, page);
  }
}
