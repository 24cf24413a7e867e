package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.Answered.Outcome;
import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.history.Operation;
import dev.cartwright.chaos.stored.Movement;
import dev.cartwright.chaos.stored.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every acknowledged adjustment of stock is in the ledger once, and no other is. */
public final class DeliveriesCountOnce implements Check {

  @Override
  public List<String> problems(History history, Stored stored) {
    Map<String, Long> least = new HashMap<>();
    Map<String, Long> most = new HashMap<>();
    for (Operation operation : history.operations()) {
      Outcome outcome = operation.answered().outcome();
      if (operation.asked().method() == Method.STOCK_ADJUST && outcome != Outcome.REFUSED) {
        operation
            .asked()
            .items()
            .forEach((product, units) -> {
              most.merge(product, (long) units, Long::sum);
              least.merge(product, outcome == Outcome.OK ? units : 0L, Long::sum);
            });
      }
    }
    List<String> problems = new ArrayList<>();
    Map<String, Long> adjusted = new HashMap<>();
    stored.ledger().stream()
        .filter(Movement::isAdjustment)
        .forEach(movement -> adjusted.merge(movement.product(), movement.delta(), Long::sum));
    stored
        .available()
        .keySet()
        .forEach(product -> {
          long units = adjusted.getOrDefault(product, 0L);
          long from = least.getOrDefault(product, 0L);
          long to = most.getOrDefault(product, 0L);
          if (units < from || units > to) {
            problems.add(
                "product %s was delivered %d units (expected: %d..%d)"
                    .formatted(product, units, from, to));
          }
        });
    return problems;
  }
}
