package dev.cartwright.chaos.check;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a write does to a cart, at most once.
 *
 * @param id what makes it one
 * @param kind what it does
 * @param items to which units
 * @param until when it has happened at the latest; {@link #NEVER} if it may not happen at all
 */
record Effect(String id, Kind kind, Map<String, Integer> items, long until) {

  /** Later than everything. */
  static final long NEVER = Long.MAX_VALUE;

  /** What can be done to a cart. */
  enum Kind {
    /** Units are added. */
    ADD,
    /** There are that many units then. */
    SET,
    /** An order takes units out, as far as there are any. */
    TAKE
  }

  /** Returns the cart after it. */
  Map<String, Integer> on(Map<String, Integer> cart) {
    Map<String, Integer> changed = new TreeMap<>(cart);
    items.forEach((product, units) -> {
      int before = changed.getOrDefault(product, 0);
      int after =
          switch (kind) {
            case ADD -> before + units;
            case SET -> units;
            case TAKE -> Math.max(0, before - units);
          };
      if (after == 0) {
        changed.remove(product);
      } else {
        changed.put(product, after);
      }
    });
    return changed;
  }

  /** Tells whether it is about a product that another one is about as well. */
  boolean touches(Effect other) {
    return items.keySet().stream().anyMatch(other.items().keySet()::contains);
  }

  /** Returns the same effect, that need not happen. */
  Effect optional() {
    return new Effect(id, kind, items, NEVER);
  }
}
