package dev.cartwright.memory.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderBooks;
import dev.cartwright.application.shared.Cursor;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderAccount;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.KeysetPages;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The {@link OrderBooks} of orders and changes in memory. */
final class InMemoryOrderBooks implements OrderBooks {

  private final InMemoryStore store;
  private final InMemoryOrderRepository orders;
  private final InMemoryOrderChanges changes;

  InMemoryOrderBooks(
      InMemoryStore store, InMemoryOrderRepository orders, InMemoryOrderChanges changes) {
    this.store = requireNonNull(store, "store");
    this.orders = requireNonNull(orders, "orders");
    this.changes = requireNonNull(changes, "changes");
  }

  @Override
  public Page<OrderAccount> orders(PageRequest page) {
    return store.atomically(() ->
        KeysetPages.cut(
                orders.all(),
                order -> Cursor.of(order.id().toString()),
                Comparator.comparing(cursor -> cursor.key(0)),
                page)
            .map(this::account));
  }

  @Override
  public List<OrderAccount> orders(Set<OrderId> ids) {
    return store.atomically(() ->
        orders.all().stream()
            .filter(order -> ids.contains(order.id()))
            .map(this::account)
            .toList());
  }

  /** Keys are unique here, so that no order has a twin. */
  private OrderAccount account(Order.Snapshot order) {
    return new OrderAccount.Sound(order, changes.of(order.id()), List.of());
  }
}
