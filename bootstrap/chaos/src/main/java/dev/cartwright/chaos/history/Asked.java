package dev.cartwright.chaos.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a client asked for.
 *
 * @param method what it called
 * @param user who asked
 * @param key the request id; empty with reads
 * @param order the order; empty where there is none yet
 * @param items units by product, in the order of the request
 */
public record Asked(
    Method method, String user, String key, String order, Map<String, Integer> items) {

  /** Copies the items. */
  public Asked {
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
  }
}
