package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows orders with what is pending for them. */
final class OrderViews {

  private final OrderRepository orders;
  private final OrderChanges changes;

  OrderViews(OrderRepository orders, OrderChanges changes) {
    this.orders = requireNonNull(orders, "orders");
    this.changes = requireNonNull(changes, "changes");
  }

  /**
   * Returns an order with what is pending for it, as they stood at one moment.
   *
   * <p>What is pending is read before the order and once more after it: a change that comes to its
   * end between the two is shown as pending or as ended, never as if nobody had asked for it.
   */
  Optional<OrderView> find(UserId owner, OrderId id) {
    Optional<OrderChange> pending = changes.pendingOf(owner, id);
    Optional<Order> order = orders.find(owner, id);
    if (pending.isPresent() && !changes.pendingOf(owner, id).equals(pending)) {
      return orders.find(owner, id).map(ended -> OrderView.of(ended.snapshot()));
    }
    return order.map(found -> new OrderView(found.snapshot(), pending));
  }

  /** Returns the order that a repeated creation has made, as it stands now. */
  OrderView of(ChangeStanding creation) {
    ChangeId id = creation.change().id();
    return creation.change().isPending()
        ? creation.view()
        : find(id.owner(), id.order()).orElseGet(creation::view);
  }

  /** Asks once for the whole page; what ends meanwhile is not pending any more. */
  Page<OrderView> of(Page<Order.Snapshot> page) {
    Map<OrderId, OrderChange> pending =
        changes.pendingOf(page.items()).stream()
            .collect(Collectors.toMap(OrderChange::order, Function.identity()));
    return page.map(order -> new OrderView(order, Optional.ofNullable(pending.get(order.id()))));
  }
}
