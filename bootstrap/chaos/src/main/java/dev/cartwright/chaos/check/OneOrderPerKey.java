package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.Call;
import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.stored.Stored;
import dev.cartwright.chaos.stored.StoredChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** I8: a user and a key make one order at most, and no order was made that nobody asked for. */
public final class OneOrderPerKey implements Check {

  @Override
  public List<String> problems(History history, Stored stored) {
    List<String> problems = new ArrayList<>();
    Map<ChangeKey, String> orders = new HashMap<>();
    for (Call call : history.calls()) {
      if (call.asked().method() == Method.ORDER_CREATE) {
        ChangeKey key = ChangeKey.of(call.asked());
        String before = orders.merge(key, call.answered().order(), OneOrderPerKey::known);
        if (!call.answered().order().isEmpty() && !before.equals(call.answered().order())) {
          problems.add("I8: a second order %s for %s".formatted(before, call));
        }
      }
    }
    Set<ChangeKey> seen = new HashSet<>();
    for (StoredChange change : stored.changes()) {
      if (!seen.add(ChangeKey.of(change))) {
        problems.add("I8: a second change with its key: " + change);
      }
      if (change.number() == 0 && !orders.containsKey(ChangeKey.of(change))) {
        problems.add("I8: nobody asked for " + change);
      }
    }
    long creations = stored.changes().stream().filter(change -> change.number() == 0).count();
    if (creations != stored.orders().size()) {
      problems.add("I8: %d creations, %d orders".formatted(creations, stored.orders().size()));
    }
    return problems;
  }

  private static String known(String before, String now) {
    return before.isEmpty() ? now : before;
  }
}
