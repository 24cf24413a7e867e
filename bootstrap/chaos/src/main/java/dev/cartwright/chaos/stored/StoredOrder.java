package dev.cartwright.chaos.stored;

import java.util.List;
import java.util.Map;

/**
 * An order as its table has it.
 *
 * @param user the owner
 * @param id its id
 * @param state its state
 * @param items units by product
 * @param total what it costs, in minor units
 * @param cartSettled whether the cart is known to be settled
 * @param events its timeline
 */
public record StoredOrder(
    String user,
    String id,
    String state,
    Map<String, Integer> items,
    long total,
    boolean cartSettled,
    List<Event> events) {

  /**
   * An entry of a timeline.
   *
   * @param type what happened
   * @param time when, in microseconds
   */
  public record Event(String type, long time) {}

  /** Tells whether the order was made, cancelled later or not. */
  public boolean wasConfirmed() {
    return state.equals("CONFIRMED") || state.equals("CANCELLED");
  }

  /** Returns how often something happened. */
  public long count(String type) {
    return events.stream().filter(event -> event.type().equals(type)).count();
  }
}
