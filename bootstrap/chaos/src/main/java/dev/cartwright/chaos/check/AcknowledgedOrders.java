package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Answered.Outcome;
import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.history.Operation;
import dev.cartwright.chaos.stored.Stored;
import dev.cartwright.chaos.stored.StoredChange;
import dev.cartwright.chaos.stored.StoredOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** I8: what clients were told about orders is what is stored. */
public final class AcknowledgedOrders implements Check {

  private static final Set<String> STORED_REFUSALS = Set.of("OUT_OF_STOCK", "ORDER_TIMED_OUT");

  @Override
  public List<String> problems(History history, Stored stored) {
    List<String> problems = new ArrayList<>();
    Map<ChangeKey, StoredChange> changes = new HashMap<>();
    stored.changes().forEach(change -> changes.put(ChangeKey.of(change), change));
    for (Operation operation : history.operations()) {
      Method method = operation.asked().method();
      boolean changesOrders =
          method == Method.ORDER_CREATE
              || method == Method.ORDER_ADD
              || method == Method.ORDER_CANCEL;
      if (changesOrders && !isKept(operation, changes.get(ChangeKey.of(operation.asked())))) {
        problems.add("I8: was not kept: " + operation);
      }
    }
    problems.addAll(lastAnswersThatDiffer(history, stored));
    return problems;
  }

  private static boolean isKept(Operation operation, @Nullable StoredChange change) {
    Answered answered = operation.answered();
    return switch (answered.outcome()) {
      case UNKNOWN -> true;
      case REFUSED ->
          change == null
              ? !STORED_REFUSALS.contains(answered.reason())
              : change.refusal().equals(answered.reason());
      case OK ->
          answered.isOpen()
              || (change != null
                  && change.isApplied()
                  && change.order().equals(answered.order())
                  && (!change.takesStock() || change.items().equals(operation.asked().items())));
    };
  }

  /**
   * What a client was told about an order at last is what it is, if nothing is unknown since and
   * nobody else changed it.
   */
  private static List<String> lastAnswersThatDiffer(History history, Stored stored) {
    Map<String, Operation> last = new HashMap<>();
    Map<String, Integer> clients = new HashMap<>();
    Set<String> unclear = new HashSet<>();
    for (Operation operation : history.operations()) {
      Answered answered = operation.answered();
      if (answered.outcome() == Outcome.UNKNOWN) {
        last.remove(operation.asked().order());
      } else if (answered.isOk() && !answered.order().isEmpty()) {
        last.put(answered.order(), operation);
        int client = operation.calls().getFirst().client();
        if (clients.merge(answered.order(), client, (before, now) -> before) != client) {
          unclear.add(answered.order());
        }
      }
    }
    last.keySet().removeAll(unclear);
    Map<String, StoredOrder> orders = stored.ordersById();
    return last.entrySet().stream()
        .filter(entry -> !isSame(entry.getValue().answered(), orders.get(entry.getKey())))
        .map(entry ->
            "I8: %s is stored as %s".formatted(entry.getValue(), orders.get(entry.getKey())))
        .toList();
  }

  private static boolean isSame(Answered answered, @Nullable StoredOrder order) {
    return answered.isOpen()
        || (order != null
            && order.state().equals(answered.state())
            && order.items().equals(answered.items())
            && order.total() == answered.total());
  }
}
