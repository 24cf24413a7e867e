package dev.cartwright.memory.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.order.port.OrderBooks;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.InMemoryTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * {@link OrderChanges} that are forgotten when the process ends. {@link #watch} watches over them.
 */
public final class InMemoryOrderChanges implements OrderChanges {

  private final InMemoryStore store;
  private final TimeSource time;
  private final InMemoryTable<ChangeId, InMemoryChange> changes;
  private final InMemoryTable<ChangeKey, ChangeId> keys;

  /** Creates an empty record that joins the transactions of {@code store}. */
  public InMemoryOrderChanges(InMemoryStore store, TimeSource time) {
    this.store = requireNonNull(store, "store");
    this.time = requireNonNull(time, "time");
    this.changes = store.newTable();
    this.keys = store.newTable();
  }

  /** Returns what watches over these changes, which are of the orders of that repository. */
  public ChangeWatch watch(InMemoryOrderRepository orders) {
    return new InMemoryChangeWatch(store, changes, orders, time);
  }

  /** Returns the books of these changes, next to the orders of that repository. */
  public OrderBooks books(InMemoryOrderRepository orders) {
    return new InMemoryOrderBooks(store, orders, this);
  }

  @Override
  public Optional<OrderChange> find(ChangeKey key) {
    return store.atomically(() -> keys.find(key).flatMap(this::find));
  }

  @Override
  public Optional<OrderChange> find(ChangeId id) {
    return changes.find(id).map(InMemoryChange::change);
  }

  @Override
  public boolean insert(OrderChange change) {
    return store.atomically(() -> {
      if (keys.find(change.key()).isPresent()) {
        return false;
      }
      boolean clashes =
          of(change.order()).stream()
              .anyMatch(it -> it.number() == change.number() || it.isPending());
      if (clashes) {
        throw new PortException.StaleWrite(change.order());
      }
      changes.put(change.id(), InMemoryChange.inserted(change, time.now()));
      keys.put(change.key(), change.id());
      return true;
    });
  }

  @Override
  public int nextNumber(UserId owner, OrderId order) {
    return of(order).stream().mapToInt(OrderChange::number).max().orElse(-1) + 1;
  }

  @Override
  public void conclude(OrderChange ended) {
    store.inOneStep(() -> {
      InMemoryChange pending =
          changes
              .find(ended.id())
              .filter(it -> it.change().isPending())
              .orElseThrow(() -> new PortException.StaleWrite(ended.id()));
      changes.put(ended.id(), pending.ended(ended));
    });
  }

  @Override
  public Optional<OrderChange> pendingOf(UserId owner, OrderId order) {
    return select(change ->
            change.isPending()
                && change.order().equals(order)
                && change.key().owner().equals(owner))
        .stream()
        .findFirst();
  }

  @Override
  public List<OrderChange> pendingOf(List<Order.Snapshot> orders) {
    Set<OrderId> ids = orders.stream().map(Order.Snapshot::id).collect(Collectors.toSet());
    return select(change -> change.isPending() && ids.contains(change.order()));
  }

  @Override
  public List<ReservationId> reservationsOf(UserId owner, OrderId order) {
    return of(order).stream()
        .filter(change -> change.state() == ChangeState.APPLIED)
        .filter(change -> change.key().kind() != ChangeKind.CANCEL)
        .sorted(Comparator.comparingInt(OrderChange::number))
        .map(change -> change.id().reservation())
        .toList();
  }

  List<OrderChange> of(OrderId order) {
    return select(change -> change.order().equals(order));
  }

  private List<OrderChange> select(Predicate<OrderChange> condition) {
    return changes.select(it -> condition.test(it.change())).stream()
        .map(InMemoryChange::change)
        .toList();
  }
}
