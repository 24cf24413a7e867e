package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Cursor;
import dev.cartwright.domain.shared.OrderId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;

/**
 * A place in a list of changes: by time, then by order, whose id is compared as text, then by
 * number.
 *
 * @param time when the change was asked for
 * @param order the order it changes
 * @param number its number
 */
public record ChangePlace(Instant time, OrderId order, int number)
    implements Comparable<ChangePlace> {

  private static final Comparator<ChangePlace> ORDER =
      Comparator.comparing(ChangePlace::time)
          .thenComparing(place -> place.order().toString())
          .thenComparingInt(ChangePlace::number);

  /** Checks that all parts are there. */
  public ChangePlace {
    requireNonNull(time, "time");
    requireNonNull(order, "order");
  }

  /**
   * Reads a cursor that {@link #toCursor} made.
   *
   * @throws IllegalArgumentException if it is another one
   */
  public static ChangePlace from(Cursor cursor) {
    try {
      return new ChangePlace(
          Instant.parse(cursor.key(0)),
          OrderId.parse(cursor.key(1)),
          Integer.parseInt(cursor.key(2)));
    } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IllegalArgumentException("not a time, an order and a number: " + cursor, e);
    }
  }

  /** Returns the place in the form that pages carry. */
  public Cursor toCursor() {
    return Cursor.of(time.toString(), order.toString(), Integer.toString(number));
  }

  @Override
  public int compareTo(ChangePlace other) {
    return ORDER.compare(this, other);
  }
}
