package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.shared.Page;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.shared.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows orders with what is pending for them. */
final class OrderViews {

  private final OrderChanges changes;

  OrderViews(OrderChanges changes) {
    this.changes = requireNonNull(changes, "changes");
  }

  OrderView of(Order.Snapshot order) {
    return new OrderView(order, changes.pendingOf(List.of(order)).stream().findFirst());
  }

  /** Asks once for the whole page. */
  Page<OrderView> of(Page<Order.Snapshot> orders) {
    Map<OrderId, OrderChange> pending =
        changes.pendingOf(orders.items()).stream()
            .collect(Collectors.toMap(OrderChange::order, Function.identity()));
    return orders.map(order -> new OrderView(order, Optional.ofNullable(pending.get(order.id()))));
  }
}
