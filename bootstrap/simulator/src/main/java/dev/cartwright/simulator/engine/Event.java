package dev.cartwright.simulator.engine;

/**
 * Something that is going to happen.
 *
 * @param micros when, in microseconds since the start
 * @param turn decides by chance between those of the same time
 * @param sequence decides between those of the same turn
 * @param action what happens
 */
record Event(long micros, long turn, long sequence, Runnable action) implements Comparable<Event> {

  @Override
  public int compareTo(Event other) {
    if (micros != other.micros) {
      return Long.compare(micros, other.micros);
    }
    int byTurn = Long.compare(turn, other.turn);
    return byTurn == 0 ? Long.compare(sequence, other.sequence) : byTurn;
  }
}
