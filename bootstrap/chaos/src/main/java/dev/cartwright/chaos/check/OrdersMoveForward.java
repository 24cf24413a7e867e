package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Call;
import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.stored.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A client never sees an order as it was before what it has seen already: its state only moves on,
 * and no line goes away.
 */
public final class OrdersMoveForward implements Check {

  private static final List<String> ORDER_OF_STATES = List.of("PENDING", "CONFIRMED", "CANCELLED");

  @Override
  public List<String> problems(History history, Stored stored) {
    List<String> problems = new ArrayList<>();
    Map<String, Answered> seen = new HashMap<>();
    for (Call call : history.calls()) {
      Answered now = call.answered();
      if (now.isOk() && !now.order().isEmpty()) {
        Answered before = seen.put(call.client() + " " + now.order(), now);
        if (before != null && movesBack(before, now)) {
          problems.add("seen before: %s, and then: %s".formatted(before, call));
        }
      }
    }
    return problems;
  }

  private static boolean movesBack(Answered before, Answered now) {
    boolean stateMovesBack =
        before.state().equals("REJECTED")
            ? !now.state().equals("REJECTED")
            : rank(now) < rank(before);
    boolean linesAreLost =
        before.items().entrySet().stream()
            .anyMatch(item -> now.items().getOrDefault(item.getKey(), 0) < item.getValue());
    return stateMovesBack || linesAreLost;
  }

  private static int rank(Answered answered) {
    return ORDER_OF_STATES.indexOf(answered.state().replace(Answered.CHANGING, ""));
  }
}
