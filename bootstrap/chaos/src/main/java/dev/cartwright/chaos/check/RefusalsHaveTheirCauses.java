package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.stored.Movement;
import dev.cartwright.chaos.stored.Stored;
import dev.cartwright.chaos.stored.StoredChange;
import dev.cartwright.chaos.stored.StoredReservation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change is rejected for what its reservation was released for: one that is out of stock has
 * moved none, one that took too long was given up or ran out.
 */
public final class RefusalsHaveTheirCauses implements Check {

  private static final Map<String, Set<String>> CAUSES =
      Map.of(
          "OUT_OF_STOCK", Set.of("OUT_OF_STOCK"),
          "ORDER_TIMED_OUT", Set.of("ABANDONED", "EXPIRED"));

  @Override
  public List<String> problems(History history, Stored stored) {
    Map<String, StoredReservation> reservations = stored.reservationsById();
    Set<String> moved =
        stored.ledger().stream().map(Movement::reservation).collect(Collectors.toSet());
    return stored.changes().stream()
        .filter(change -> change.state().equals("REJECTED"))
        .filter(change -> !fits(change, reservations.get(change.reservation()), moved))
        .map(change ->
            "I5: %s is not rejected for the cause of %s"
                .formatted(change, reservations.get(change.reservation())))
        .toList();
  }

  private static boolean fits(
      StoredChange change, @Nullable StoredReservation reservation, Set<String> moved) {
    return reservation != null
        && CAUSES.getOrDefault(change.refusal(), Set.of()).contains(reservation.cause())
        && !(reservation.cause().equals("OUT_OF_STOCK") && moved.contains(reservation.id()));
  }
}
