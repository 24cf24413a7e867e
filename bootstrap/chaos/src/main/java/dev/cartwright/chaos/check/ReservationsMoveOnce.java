package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.stored.Movement;
import dev.cartwright.chaos.stored.Stored;
import dev.cartwright.chaos.stored.StoredReservation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * I7: a reservation that is released or returned never changes again; so the ledger has each step
 * of each reservation once, and its steps are those of its state.
 */
public final class ReservationsMoveOnce implements Check {

  @Override
  public List<String> problems(History history, Stored stored) {
    List<String> problems = new ArrayList<>();
    Map<String, List<Movement>> movements =
        stored.ledger().stream()
            .filter(movement -> !movement.isAdjustment())
            .collect(Collectors.groupingBy(Movement::reservation));
    for (StoredReservation reservation : stored.reservations()) {
      List<Movement> own = movements.getOrDefault(reservation.id(), List.of());
      if (!isSound(reservation, own)) {
        problems.add("I7: %s moved stock by %s".formatted(reservation, own));
      }
    }
    Set<String> strangers = new TreeSet<>(movements.keySet());
    strangers.removeAll(stored.reservationsById().keySet());
    strangers.forEach(id -> problems.add("I7: stock moved for a reservation unknown: " + id));
    return problems;
  }

  private static boolean isSound(StoredReservation reservation, List<Movement> movements) {
    Map<String, Map<String, Long>> steps = new HashMap<>();
    for (Movement movement : movements) {
      Long twice =
          steps
              .computeIfAbsent(movement.step(), step -> new HashMap<>())
              .put(movement.product(), movement.delta());
      if (twice != null) {
        return false;
      }
    }
    Map<String, Long> taken = times(reservation, -1);
    Map<String, Long> back = times(reservation, 1);
    return switch (reservation.state()) {
      case "HELD", "COMMITTED" -> steps.equals(Map.of("reserve", taken));
      case "RETURNED" -> steps.equals(Map.of("reserve", taken, "return", back));
      default -> steps.isEmpty() || steps.equals(Map.of("reserve", taken, "release", back));
    };
  }

  private static Map<String, Long> times(StoredReservation reservation, long sign) {
    return reservation.items().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, item -> sign * item.getValue()));
  }
}
