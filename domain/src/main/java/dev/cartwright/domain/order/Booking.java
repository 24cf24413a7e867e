package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.ProductId;
import java.util.Map;

/**
 * A reservation as the books of the stock show it: what an audit of orders compares with.
 *
 * @param id the reservation
 * @param state where it is in its life
 * @param units how many units of which products it asked for
 */
public record Booking(ReservationId id, State state, Map<ProductId, Long> units) {

  /** Keeps the units unchangeable. */
  public Booking {
    requireNonNull(id, "id");
    requireNonNull(state, "state");
    units = Map.copyOf(units);
  }

  /** Where the stock is. */
  public enum State {
    /** Set aside for a while. */
    HELD,
    /** It belongs to the order. */
    COMMITTED,
    /** It was never taken, or given up before it belonged to the order. */
    RELEASED,
    /** It belonged to the order and was given back. */
    RETURNED
  }
}
