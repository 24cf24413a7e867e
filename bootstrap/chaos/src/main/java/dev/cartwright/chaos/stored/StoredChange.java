package dev.cartwright.chaos.stored;

import java.util.Map;

/**
 * A change of an order as its table has it.
 *
 * @param user the order's owner
 * @param order the order
 * @param number its number in the order; 0 is the creation
 * @param kind CREATE, ADD or CANCEL
 * @param state PENDING, APPLIED or REJECTED
 * @param items the units it takes, by product
 * @param key the request id
 * @param refusal why it was rejected; empty if it was not
 * @param parked whether it was given up until somebody looks at it
 */
public record StoredChange(
    String user,
    String order,
    int number,
    String kind,
    String state,
    Map<String, Integer> items,
    String key,
    String refusal,
    boolean parked) {

  /** Returns the id of its reservation. */
  public String reservation() {
    return order + "/" + number;
  }

  /** Tells whether it takes stock. */
  public boolean takesStock() {
    return !kind.equals("CANCEL");
  }

  /** Tells whether it was made. */
  public boolean isApplied() {
    return state.equals("APPLIED");
  }
}
