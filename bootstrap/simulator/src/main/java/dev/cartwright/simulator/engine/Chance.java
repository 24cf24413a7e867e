package dev.cartwright.simulator.engine;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Everything that happens by chance: the same for the same seed, on every machine. */
public final class Chance {

  private static final int PER_MILLE = 1000;

  private final SplittableRandom random;

  /** Begins the chances of a seed. */
  public Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  /** Returns chances of their own, so that what one part draws does not move the others. */
  public Chance fork() {
    return new Chance(random.split());
  }

  /** Tells whether something happens that happens so often of a thousand times. */
  public boolean perMille(int often) {
    return often > 0 && random.nextInt(PER_MILLE) < often;
  }

  /** Returns a number from the first to the last one. */
  public int between(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  /** Returns a time from the shortest to the longest, in whole microseconds. */
  public Duration between(Duration shortest, Duration longest) {
    long least = Micros.of(shortest);
    return Micros.toDuration(random.nextLong(least, Micros.of(longest) + 1));
  }

  /** Returns one of these. */
  @SafeVarargs
  public final <T> T oneOf(T... these) {
    return these[random.nextInt(these.length)];
  }

  /** Returns one of these. */
  public <T> T oneOf(List<T> these) {
    return these.get(random.nextInt(these.size()));
  }

  /** Returns any number. */
  public long number() {
    return random.nextLong();
  }
}
