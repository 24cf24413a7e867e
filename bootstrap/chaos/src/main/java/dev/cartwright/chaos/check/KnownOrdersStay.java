package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.Answered.Outcome;
import dev.cartwright.chaos.history.Call;
import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.stored.Stored;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * I8: an order that anybody was told of, even while it was being made, is stored, and can be found
 * from then on.
 */
public final class KnownOrdersStay implements Check {

  @Override
  public List<String> problems(History history, Stored stored) {
    Set<String> orders = stored.ordersById().keySet();
    Stream<String> gone =
        history.calls().stream()
            .map(call -> call.answered().order())
            .filter(order -> !order.isEmpty() && !orders.contains(order))
            .distinct()
            .map(order -> "I8: order %s is not stored".formatted(order));
    Stream<String> hidden =
        history.calls().stream()
            .filter(KnownOrdersStay::isNotFound)
            .map(call -> "I8: was known before: " + call);
    return Stream.concat(gone, hidden).toList();
  }

  /** Clients ask for orders that they were told of alone. */
  private static boolean isNotFound(Call call) {
    return call.answered().outcome() == Outcome.REFUSED
        && !call.asked().order().isEmpty()
        && (call.asked().method() == Method.ORDER_READ
            || call.answered().reason().equals("ORDER_NOT_FOUND"));
  }
}
