package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that happened to an order.
 *
 * @param type what happened
 * @param actor who did it: {@code user}, {@code staff:<subject>}, {@code service:<name>} or {@code
 *     system}
 * @param time when
 * @param details the facts: ids, quantities, amounts
 */
public record TimelineEntry(Type type, String actor, Instant time, Map<String, String> details) {

  /** What can happen. */
  public enum Type {
    /** The order was asked for. */
    ORDER_CREATED,
    /** The order was made. */
    ORDER_CONFIRMED,
    /** The order could not be made. */
    ORDER_REJECTED,
    /** A line was added. */
    ITEM_ADDED,
    /** A line could not be added. */
    ITEM_REJECTED,
    /** The order was cancelled. */
    ORDER_CANCELLED,
    /** What was ordered was taken out of the user's cart. */
    CART_SETTLED,
    /** It came too late to take what was ordered out of the user's cart. */
    CART_NOT_SETTLED
  }

  /** Keeps the details in their order, and unchangeable. */
  public TimelineEntry {
    requireNonNull(type, "type");
    requireNonNull(actor, "actor");
    requireNonNull(time, "time");
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  /** Returns what nobody asked for, but the system did. */
  public static TimelineEntry bySystem(Type type, Instant time, Map<String, String> details) {
    return new TimelineEntry(type, "system", time, details);
  }
}
