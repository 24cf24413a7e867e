package dev.cartwright.simulator.check;

import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.Rejection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What becomes of orders. What happens in no world is proven by none. */
public enum Outcome {
  /** It was made. */
  CONFIRMED,
  /** There was not enough of something. */
  OUT_OF_STOCK,
  /** Nobody brought it to its end in time. */
  TIMED_OUT,
  /** Something was added. */
  ADDED_TO,
  /** It was cancelled. */
  CANCELLED,
  /** A task took it out of its cart, since no request had. */
  SETTLED_BY_TASK;

  /** Counts what became of these orders. */
  public static Map<Outcome, Integer> of(List<StoredOrder> orders, int settledByTasks) {
    return Map.of(
        CONFIRMED, count(orders, made(ChangeKind.CREATE)),
        OUT_OF_STOCK, count(orders, creationRejectedFor("OUT_OF_STOCK")),
        TIMED_OUT, count(orders, creationRejectedFor("ORDER_TIMED_OUT")),
        ADDED_TO, count(orders, made(ChangeKind.ADD)),
        CANCELLED, count(orders, made(ChangeKind.CANCEL)),
        SETTLED_BY_TASK, settledByTasks);
  }

  private static int count(List<StoredOrder> orders, Predicate<OrderChange> which) {
    return (int) orders.stream().mapToLong(order -> order.count(which)).sum();
  }

  private static Predicate<OrderChange> made(ChangeKind kind) {
    return change -> change.key().kind() == kind && change.state() == ChangeState.APPLIED;
  }

  private static Predicate<OrderChange> creationRejectedFor(String reason) {
    return change ->
        change.key().kind() == ChangeKind.CREATE
            && change.refusal().map(Rejection::reason).filter(reason::equals).isPresent();
  }
}
