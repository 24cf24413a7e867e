package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.ProductId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * A change of how many units of a product are available, as it is written into the ledger.
 *
 * @param product the product
 * @param delta how many units more, or less if negative
 * @param id what makes it happen once: no two movements have the same
 * @param reason why, for people
 */
public record StockMovement(ProductId product, long delta, String id, String reason) {

  /** Nothing to lock. */
  static final SequencedSet<ProductId> NO_PRODUCTS =
      Collections.unmodifiableSequencedSet(new LinkedHashSet<>());

  /** Checks that all parts are there. */
  public StockMovement {
    requireNonNull(product, "product");
    requireNonNull(id, "id");
    requireNonNull(reason, "reason");
  }

  /** Returns what a new reservation takes. */
  public static List<StockMovement> making(Reservation made) {
    return made.state().takesStock() ? all(made, -1, "reserve") : List.of();
  }

  /** Returns what goes back when a reservation changes. */
  public static List<StockMovement> changing(Reservation before, Reservation after) {
    if (!before.state().takesStock() || after.state().takesStock()) {
      return List.of();
    }
    return all(after, 1, after.state() == ReservationState.RETURNED ? "return" : "release");
  }

  private static List<StockMovement> all(Reservation reservation, int sign, String kind) {
    String reason = reservation.cause().map(it -> kind + ": " + it).orElse(kind);
    return reservation.lines().stream()
        .flatMap(lines -> lines.units().entrySet().stream())
        .map(line -> {
          String id = reservation.id() + "/" + kind + "/" + line.getKey();
          return new StockMovement(line.getKey(), sign * line.getValue(), id, reason);
        })
        .toList();
  }
}
