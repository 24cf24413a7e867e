package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.ProductId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

/**
 * A change of how many units of a product are available, as it is written into the ledger.
 *
 * @param product the product
 * @param delta how many units more, or less if negative
 * @param id what makes it happen once: no two movements have the same
 * @param reason why, for people
 */
public record StockMovement(ProductId product, long delta, String id, String reason) {

  /** What stands between the parts of an id that a reservation gave; others have no parts. */
  public static final String SEPARATOR = "/";

  /** Nothing to lock. */
  static final SequencedSet<ProductId> NO_PRODUCTS =
      Collections.unmodifiableSequencedSet(new LinkedHashSet<>());

  /** Checks that all parts are there. */
  public StockMovement {
    requireNonNull(product, "product");
    requireNonNull(id, "id");
    requireNonNull(reason, "reason");
  }

  /** Tells whether staff made it, and not a reservation. */
  public boolean isByHand() {
    return !id.contains(SEPARATOR);
  }

  /** Returns every movement that a reservation can have made on the way to where it is. */
  public static List<StockMovement> history(Reservation reservation) {
    if (reservation.isOutOfStock()) {
      return List.of();
    }
    List<StockMovement> taken = all(reservation, -1, "reserve");
    return reservation.state().takesStock()
        ? taken
        : Stream.concat(taken.stream(), givenBack(reservation).stream()).toList();
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
    return givenBack(after);
  }

  private static List<StockMovement> givenBack(Reservation over) {
    return all(over, 1, over.state() == ReservationState.RETURNED ? "return" : "release");
  }

  private static List<StockMovement> all(Reservation reservation, int sign, String kind) {
    String reason = reservation.cause().map(it -> kind + ": " + it).orElse(kind);
    return reservation.lines().stream()
        .flatMap(lines -> lines.units().entrySet().stream())
        .map(line -> {
          String id =
              String.join(SEPARATOR, reservation.id().toString(), kind, line.getKey().toString());
          return new StockMovement(line.getKey(), sign * line.getValue(), id, reason);
        })
        .toList();
  }
}
