package dev.cartwright.memory.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.InMemoryTable;
import java.util.List;
import java.util.Optional;

/** {@link OrderChanges} that are forgotten when the process ends. */
public final class InMemoryOrderChanges implements OrderChanges {

  private final InMemoryStore store;
  private final InMemoryTable<ChangeKey, OrderChange> changes;

  /** Creates an empty record that joins the transactions of {@code store}. */
  public InMemoryOrderChanges(InMemoryStore store) {
    this.store = requireNonNull(store, "store");
    this.changes = store.newTable();
  }

  @Override
  public Optional<OrderChange> find(ChangeKey key) {
    return changes.find(key);
  }

  @Override
  public boolean insert(OrderChange change) {
    return store.atomically(() -> {
      if (changes.find(change.key()).isPresent()) {
        return false;
      }
      boolean numberIsTaken =
          of(change.order()).stream().anyMatch(it -> it.number() == change.number());
      if (numberIsTaken) {
        throw new PortException.StaleWrite(change.order());
      }
      changes.put(change.key(), change);
      return true;
    });
  }

  @Override
  public int nextNumber(UserId owner, OrderId order) {
    return of(order).stream().mapToInt(OrderChange::number).max().orElse(-1) + 1;
  }

  private List<OrderChange> of(OrderId order) {
    return changes.select(change -> change.order().equals(order));
  }
}
