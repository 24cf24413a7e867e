package dev.cartwright.domain.product;

/** Where a reservation is in its life; {@link ReservationCall} has the one table of moves. */
public enum ReservationState {
  /** Set aside until it expires. */
  HELD,
  /** Belongs to the order. */
  COMMITTED,
  /** Given up before it was committed, or never there. Final. */
  RELEASED,
  /** Given back after it was committed. Final. */
  RETURNED;

  /** Tells whether units are away from what is available. */
  public boolean takesStock() {
    return this == HELD || this == COMMITTED;
  }
}
