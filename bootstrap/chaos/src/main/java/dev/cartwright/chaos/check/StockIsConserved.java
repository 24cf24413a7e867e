package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.stored.Movement;
import dev.cartwright.chaos.stored.Stored;
import dev.cartwright.chaos.stored.StoredReservation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * I1 to I3: what was adjusted is available, held or committed; no product's ledger ever goes below
 * zero; and its fold is what is available.
 */
public final class StockIsConserved implements Check {

  @Override
  public List<String> problems(History history, Stored stored) {
    List<String> problems = new ArrayList<>();
    Map<String, Long> taken = taken(stored.reservations());
    Map<String, List<Movement>> ledgers =
        stored.ledger().stream()
            .collect(Collectors.groupingBy(Movement::product, TreeMap::new, Collectors.toList()));
    stored
        .available()
        .forEach((product, available) -> {
          List<Movement> ledger = ledgers.getOrDefault(product, List.of());
          problems.addAll(problemsOf(ledger));
          long folded = ledger.stream().mapToLong(Movement::delta).sum();
          if (folded != available) {
            problems.add(
                "I3: product %s has %d available, its ledger says %d"
                    .formatted(product, available, folded));
          }
          long adjusted =
              ledger.stream().filter(Movement::isAdjustment).mapToLong(Movement::delta).sum();
          long kept = available + taken.getOrDefault(product, 0L);
          if (adjusted != kept) {
            problems.add(
                "I1: product %s was given %d units and has %d".formatted(product, adjusted, kept));
          }
        });
    return problems;
  }

  private static Map<String, Long> taken(List<StoredReservation> reservations) {
    Map<String, Long> taken = new HashMap<>();
    for (StoredReservation reservation : reservations) {
      if (reservation.takes()) {
        reservation
            .items()
            .forEach((product, units) -> taken.merge(product, (long) units, Long::sum));
      }
    }
    return taken;
  }

  private static List<String> problemsOf(List<Movement> ledger) {
    List<String> problems = new ArrayList<>();
    long number = 0;
    long available = 0;
    for (Movement movement : ledger) {
      number++;
      available += movement.delta();
      if (movement.number() != number || movement.available() != available || available < 0) {
        problems.add(
            "I2: movement %s (expected: number %d, leaving %d, not below 0)"
                .formatted(movement, number, available));
      }
    }
    return problems;
  }
}
