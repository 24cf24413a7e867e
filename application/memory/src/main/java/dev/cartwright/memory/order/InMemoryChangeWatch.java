package dev.cartwright.memory.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.ChangePlace;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.InMemoryTable;
import dev.cartwright.memory.shared.KeysetPages;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Watches over {@link InMemoryOrderChanges}, whose table it shares. */
final class InMemoryChangeWatch implements ChangeWatch {

  private final InMemoryStore store;
  private final InMemoryTable<ChangeId, InMemoryChange> changes;
  private final InMemoryOrderRepository orders;
  private final TimeSource time;

  InMemoryChangeWatch(
      InMemoryStore store,
      InMemoryTable<ChangeId, InMemoryChange> changes,
      InMemoryOrderRepository orders,
      TimeSource time) {
    this.store = requireNonNull(store, "store");
    this.changes = requireNonNull(changes, "changes");
    this.orders = requireNonNull(orders, "orders");
    this.time = requireNonNull(time, "time");
  }

  @Override
  public boolean isOverdue(ChangeId id) {
    return changes
        .find(id)
        .flatMap(InMemoryChange::deadline)
        .filter(deadline -> deadline.isBefore(time.now()))
        .isPresent();
  }

  @Override
  public void recordFailure(ChangeId id, String error) {
    store.inOneStep(() ->
        changes
            .find(id)
            .filter(row -> stepLeft(row).isPresent())
            .ifPresent(row -> changes.put(id, row.failed(error))));
  }

  @Override
  public boolean park(ChangeId id, ChangeStep failed, String reason, Instant now) {
    return store.atomically(() -> {
      Optional<InMemoryChange> row =
          changes.find(id).filter(it -> stepLeft(it).equals(Optional.of(failed)));
      row.ifPresent(it -> changes.put(id, it.parked(reason, now)));
      return row.isPresent();
    });
  }

  @Override
  public boolean unpark(ChangeId id) {
    return store.atomically(() -> {
      Optional<InMemoryChange> row = changes.find(id).filter(it -> it.parkedAt().isPresent());
      row.ifPresent(it -> changes.put(id, it.unparked()));
      return row.isPresent();
    });
  }

  @Override
  public Page<OpenChange> list(ChangeFilter filter, PageRequest page) {
    List<OpenChange> found =
        store.atomically(() ->
            changes.select(row -> true).stream()
                .flatMap(row -> stepLeft(row).map(row::view).stream())
                .filter(change -> passes(change, filter))
                .toList());
    return KeysetPages.cut(
        found, change -> change.place().toCursor(), Comparator.comparing(ChangePlace::from), page);
  }

  private static boolean passes(OpenChange change, ChangeFilter filter) {
    boolean parked = change.parkedAt().isPresent();
    boolean wanted =
        switch (filter.which()) {
          case ALL -> true;
          case GOING_ON -> !parked;
          case PARKED -> parked;
        };
    return wanted && change.createTime().isBefore(filter.createdBefore());
  }

  private Optional<ChangeStep> stepLeft(InMemoryChange row) {
    ChangeId id = row.change().id();
    boolean settled =
        orders.find(id.owner(), id.order()).filter(it -> it.snapshot().cartSettled()).isPresent();
    return row.change().stepLeft(settled);
  }
}
