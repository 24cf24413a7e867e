package dev.cartwright.chaos.history;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a client was answered.
 *
 * @param outcome whether it was answered at all
 * @param reason why it was refused, or why there was no answer; empty with {@link Outcome#OK}
 * @param order the order in the answer; empty if there is none
 * @param state the order's state, with {@code +} behind it while a change is in the making
 * @param items units by product, of the cart or of the order
 * @param total what the order costs, in minor units
 */
public record Answered(
    Outcome outcome,
    String reason,
    String order,
    String state,
    Map<String, Integer> items,
    long total) {

  /** Behind the state of an order with a change in the making. */
  public static final String CHANGING = "+";

  /** Orders the items, so that equal ones look equal. */
  public Answered {
    items = new TreeMap<>(items);
  }

  /** How a call ended. */
  public enum Outcome {
    /** It was answered. */
    OK,
    /** It was refused, for good: it had no effect, and a repeat will have none. */
    REFUSED,
    /** Nobody knows whether it had, or will have, an effect. */
    UNKNOWN
  }

  /** Returns the answer of a cart. */
  public static Answered cart(Map<String, Integer> items) {
    return new Answered(Outcome.OK, "", "", "", items, 0);
  }

  /** Returns a refusal. */
  public static Answered refused(String reason) {
    return new Answered(Outcome.REFUSED, reason, "", "", Map.of(), 0);
  }

  /** Returns that nothing is known. */
  public static Answered unknown(String reason) {
    return new Answered(Outcome.UNKNOWN, reason, "", "", Map.of(), 0);
  }

  /** Tells whether it was answered. */
  public boolean isOk() {
    return outcome == Outcome.OK;
  }

  /** Tells whether the order in the answer is still being made, or changed. */
  public boolean isOpen() {
    return state.equals("PENDING") || state.endsWith(CHANGING);
  }
}
