package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A place in a list that is ordered by time and then, since many things happen at once, by id.
 *
 * @param time the time of the item at that place
 * @param id the id of the item
 */
public record TimeCursor(Instant time, UUID id) implements Comparable<TimeCursor> {

  // By text, since UUID.compareTo takes the halves as signed numbers, and stores do not.
  private static final Comparator<TimeCursor> ORDER =
      Comparator.comparing(TimeCursor::time).thenComparing(place -> place.id().toString());

  /** Checks that both parts are there. */
  public TimeCursor {
    requireNonNull(time, "time");
    requireNonNull(id, "id");
  }

  /**
   * Reads a cursor that {@link #toCursor} made.
   *
   * @throws IllegalArgumentException if it is another one
   */
  public static TimeCursor from(Cursor cursor) {
    try {
      return new TimeCursor(Instant.parse(cursor.key(0)), UUID.fromString(cursor.key(1)));
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a time and an id: " + cursor, e);
    }
  }

  /** Returns the place in the form that pages carry. */
  public Cursor toCursor() {
    return Cursor.of(time.toString(), id.toString());
  }

  @Override
  public int compareTo(TimeCursor other) {
    return ORDER.compare(this, other);
  }
}
