package dev.cartwright.chaos.stored;

import java.util.Map;

/**
 * A reservation as its table has it.
 *
 * @param id its id: the order's and the number of the change
 * @param state HELD, COMMITTED, RELEASED or RETURNED
 * @param cause why it was released; empty if it was not
 * @param items units by product
 */
public record StoredReservation(String id, String state, String cause, Map<String, Integer> items) {

  /** Tells whether it keeps units from others. */
  public boolean takes() {
    return state.equals("HELD") || state.equals("COMMITTED");
  }
}
