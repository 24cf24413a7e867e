package dev.cartwright.memory.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.OrderSorting;
import dev.cartwright.application.order.port.OrderOwners;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.Cursor;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.TimeCursor;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderNumber;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.InMemoryTable;
import dev.cartwright.memory.shared.KeysetPages;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An {@link OrderRepository} that forgets everything when the process ends. */
public final class InMemoryOrderRepository implements OrderRepository, OrderOwners {

  private final InMemoryStore store;
  private final InMemoryTable<OrderId, Order.Snapshot> orders;
  private final InMemoryTable<OrderId, List<TimelineEntry>> timelines;
  private final InMemoryTable<OrderNumber, OrderId> numbers;

  /** Creates an empty repository that joins the transactions of {@code store}. */
  public InMemoryOrderRepository(InMemoryStore store) {
    this.store = requireNonNull(store, "store");
    this.orders = store.newTable();
    this.timelines = store.newTable();
    this.numbers = store.newTable();
  }

  List<Order.Snapshot> all() {
    return orders.select(order -> true);
  }

  @Override
  public Optional<UserId> ownerOf(OrderId id) {
    return orders.find(id).map(Order.Snapshot::owner);
  }

  @Override
  public Optional<Order> find(UserId owner, OrderId id) {
    return orders.find(id).filter(order -> order.owner().equals(owner)).map(Order::restore);
  }

  /** {@inheritDoc} One thread at a time is in a transaction, so that there is nothing to lock. */
  @Override
  public Optional<Order> lock(UserId owner, OrderId id) {
    return find(owner, id);
  }

  @Override
  public Order save(Order order) {
    Order.Snapshot wanted = order.snapshot();
    return store.atomically(() -> {
      Optional<Order.Snapshot> present = orders.find(wanted.id());
      Version current = present.map(Order.Snapshot::version).orElse(Version.UNSAVED);
      boolean numberIsFree =
          numbers.find(wanted.number()).filter(id -> !id.equals(wanted.id())).isEmpty();
      if (!current.equals(wanted.version()) || !numberIsFree) {
        throw new PortException.StaleWrite(wanted.id());
      }
      Order.Snapshot next = wanted.withVersion(wanted.version().next());
      boolean settled = present.filter(Order.Snapshot::cartSettled).isPresent();
      Order.Snapshot saved = settled ? next.withCartSettled() : next;
      orders.put(wanted.id(), saved);
      numbers.put(wanted.number(), wanted.id());
      append(wanted.id(), order.happened());
      return Order.restore(saved);
    });
  }

  @Override
  public boolean settleCart(UserId owner, OrderId id, TimelineEntry outcome) {
    return store.atomically(() -> {
      Optional<Order.Snapshot> open =
          orders
              .find(id)
              .filter(order -> order.owner().equals(owner))
              .filter(order -> !order.cartSettled());
      open.ifPresent(order -> {
        orders.put(id, order.withCartSettled());
        append(id, List.of(outcome));
      });
      return open.isPresent();
    });
  }

  private void append(OrderId id, List<TimelineEntry> happened) {
    timelines.put(id, Stream.concat(timeline(id).stream(), happened.stream()).toList());
  }

  @Override
  public List<TimelineEntry> timelineOf(UserId owner, OrderId id) {
    return store.atomically(() -> find(owner, id).isEmpty() ? List.of() : timeline(id));
  }

  private List<TimelineEntry> timeline(OrderId id) {
    return timelines.find(id).orElse(List.of());
  }

  @Override
  public Page<Order.Snapshot> list(OrderFilter filter, PageRequest page) {
    Comparator<Cursor> oldestFirst = Comparator.comparing(TimeCursor::from);
    return KeysetPages.cut(
        orders.select(order -> passes(order, filter)),
        order -> OrderSorting.placeOf(order).toCursor(),
        filter.sorting() == OrderSorting.OLDEST_FIRST ? oldestFirst : oldestFirst.reversed(),
        page);
  }

  private static boolean passes(Order.Snapshot order, OrderFilter filter) {
    Instant time = order.createTime();
    return filter.states().contains(order.state())
        && filter.owner().stream().allMatch(order.owner()::equals)
        && filter.createdFrom().stream().noneMatch(time::isBefore)
        && filter.createdBefore().stream().allMatch(time::isBefore);
  }
}
