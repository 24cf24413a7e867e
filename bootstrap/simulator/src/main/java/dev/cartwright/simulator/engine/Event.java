package dev.cartwright.simulator.engine;

import java.util.Comparator;

/**
 * Something that is going to happen.
 *
 * @param micros when, in microseconds since the start
 * @param turn decides by chance between those of the same time
 * @param sequence decides between those of the same turn
 * @param action what happens
 */
record Event(long micros, long turn, long sequence, Runnable action) implements Comparable<Event> {

  private static final Comparator<Event> ORDER =
      Comparator.comparingLong(Event::micros)
          .thenComparingLong(Event::turn)
          .thenComparingLong(Event::sequence);

  @Override
  public int compareTo(Event other) {
    return ORDER.compare(this, other);
  }
}
