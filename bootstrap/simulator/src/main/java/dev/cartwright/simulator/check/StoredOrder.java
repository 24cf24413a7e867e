package dev.cartwright.simulator.check;

import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.OrderSorting;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.TimelineEntry;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An order with all that belongs to it, as it is stored.
 *
 * @param order the order
 * @param changes its changes, the creation first
 * @param timeline what happened to it
 */
public record StoredOrder(
    Order.Snapshot order, List<OrderChange> changes, List<TimelineEntry> timeline) {

  private static final int ORDERS_MAX = 200;

  /** Keeps the lists unchangeable. */
  public StoredOrder {
    changes = List.copyOf(changes);
    timeline = List.copyOf(timeline);
  }

  /** Reads all orders there are. */
  public static List<StoredOrder> allOf(OrderStores stores) {
    OrderFilter all =
        new OrderFilter(
            Optional.empty(),
            EnumSet.allOf(OrderState.class),
            Optional.empty(),
            Optional.empty(),
            OrderSorting.OLDEST_FIRST);
    return stores.orders().list(all, PageRequest.first(ORDERS_MAX)).items().stream()
        .map(order -> read(stores, order))
        .toList();
  }

  private static StoredOrder read(OrderStores stores, Order.Snapshot order) {
    List<OrderChange> changes =
        IntStream.iterate(0, number -> number + 1)
            .mapToObj(
                number -> stores.changes().find(new ChangeId(order.owner(), order.id(), number)))
            .takeWhile(Optional::isPresent)
            .flatMap(Optional::stream)
            .toList();
    return new StoredOrder(order, changes, stores.orders().timelineOf(order.owner(), order.id()));
  }

  /** Returns the applied changes that took stock. */
  Stream<OrderChange> taken() {
    return changes.stream()
        .filter(change -> change.state() == ChangeState.APPLIED)
        .filter(change -> change.key().kind() != ChangeKind.CANCEL);
  }

  /** Returns how many of its changes are so. */
  long count(Predicate<OrderChange> which) {
    return changes.stream().filter(which).count();
  }

  /** Returns how often something happened to it. */
  long count(TimelineEntry.Type type) {
    return timeline.stream().filter(entry -> entry.type() == type).count();
  }
}
