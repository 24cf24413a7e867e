package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.application.shared.port.Transactions.Outcome;
import dev.cartwright.application.shared.port.Transactions.Rollback;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.Rejection;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.shared.InvalidValueException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes down what becomes of changes after they were asked for. Every transaction locks the order
 * first, and does nothing if its step is not left any more; the one that closes a change removes
 * its task.
 */
final class ChangeLedger {

  private final OrderStores stores;
  private final TimeSource time;

  ChangeLedger(OrderStores stores, TimeSource time) {
    this.stores = requireNonNull(stores, "stores");
    this.time = requireNonNull(time, "time");
  }

  /** Returns the id of a change's task. */
  static TaskId taskOf(ChangeId change) {
    return new TaskId(change.toString());
  }

  /**
   * Returns a change and its order as they stood at one moment, or empty if there is no such
   * change.
   *
   * <p>A change that is PENDING was so when its order was read before it. One that has ended has
   * ended for good, and its order is read after it.
   */
  Optional<ChangeStanding> find(ChangeId id) {
    Optional<Order> before = orderOf(id);
    return stores
        .changes()
        .find(id)
        .map(change -> standing(change, change.isPending() ? before : orderOf(id)));
  }

  private Optional<Order> orderOf(ChangeId id) {
    return stores.orders().find(id.owner(), id.order());
  }

  private static ChangeStanding standing(OrderChange change, Optional<Order> order) {
    return order
        .map(it -> new ChangeStanding(change, it.snapshot()))
        .orElseThrow(() -> new PortException.CorruptData(change.id(), null));
  }

  /** Copies what the reservation says: applies the change, or rejects it for that reason. */
  ChangeStanding conclude(ChangeId id, Optional<Rejection> why) {
    return underLock(
        id,
        ChangeStep.CONCLUDE,
        (before, change) -> {
          Order.Snapshot after = stores.orders().save(ended(before, change, why)).snapshot();
          OrderChange concluded =
              why.map(change::rejected).orElseGet(() -> change.applied(before.snapshot(), after));
          if (why.isPresent() && change.key().kind() == ChangeKind.CREATE) {
            giveBackDiscount(after);
          }
          stores.changes().conclude(concluded);
          return new ChangeStanding(concluded, after);
        });
  }

  private Order ended(Order order, OrderChange change, Optional<Rejection> why) {
    try {
      return why.map(it -> order.reject(change, it, time.now()))
          .orElseGet(() -> order.apply(change, time.now()));
    } catch (InvalidValueException e) {
      throw new PortException.CorruptData(change.id(), e);
    }
  }

  private void giveBackDiscount(Order.Snapshot order) {
    order
        .discount()
        .flatMap(discount -> discount.code())
        .ifPresent(code -> stores.discounts().giveBack(code, order.owner(), order.id()));
  }

  /** Notes what became of what was ordered in the user's cart. */
  ChangeStanding settleCart(ChangeId id, TimelineEntry.Type outcome) {
    return underLock(
        id,
        ChangeStep.SETTLE_CART,
        (order, change) -> {
          TimelineEntry entry = TimelineEntry.bySystem(outcome, time.now(), Map.of());
          boolean noted = stores.orders().settleCart(id.owner(), id.order(), entry);
          if (!noted) {
            throw new PortException.StaleWrite(id);
          }
          boolean unused = stores.watch().unpark(id);
          return new ChangeStanding(change, order.snapshot().withCartSettled());
        });
  }

  /** Parks a change, if that step of it is still left, and removes its task. */
  boolean park(ChangeId id, ChangeStep failed, String reason) {
    return stores
        .transactions()
        .inTransaction(() -> {
          if (!stores.watch().park(id, failed, reason, time.now())) {
            return new Rollback<>(false);
          }
          removeTask(id);
          return new Commit<>(true);
        });
  }

  /** Does what is to be done in a step. */
  @FunctionalInterface
  private interface Work {
    ChangeStanding with(Order order, OrderChange change);
  }

  private ChangeStanding underLock(ChangeId id, ChangeStep step, Work work) {
    return stores
        .transactions()
        .inTransaction(() -> {
          Order order =
              stores
                  .orders()
                  .lock(id.owner(), id.order())
                  .orElseThrow(() -> new PortException.CorruptData(id, null));
          OrderChange change =
              stores.changes().find(id).orElseThrow(() -> new PortException.CorruptData(id, null));
          ChangeStanding before = new ChangeStanding(change, order.snapshot());
          return before.stepLeft().equals(Optional.of(step))
              ? committed(work.with(order, change))
              : new Rollback<>(before);
        });
  }

  private Outcome<ChangeStanding> committed(ChangeStanding after) {
    if (after.stepLeft().isEmpty()) {
      removeTask(after.change().id());
    }
    return new Commit<>(after);
  }

  /** Removes a change's task, if it has one: an owner may be at it who was thought dead. */
  private void removeTask(ChangeId id) {
    int unused = stores.tasks().remove(Set.of(taskOf(id)));
  }
}
