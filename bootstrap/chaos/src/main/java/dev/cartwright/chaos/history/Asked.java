package dev.cartwright.chaos.history;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a client asked for.
 *
 * @param method what it called
 * @param user who asked
 * @param key the request id; empty with reads
 * @param order the order; empty where there is none yet
 * @param items units by product
 */
public record Asked(
    Method method, String user, String key, String order, Map<String, Integer> items) {

  /** Orders the items, so that equal ones look equal. */
  public Asked {
    items = new TreeMap<>(items);
  }
}
