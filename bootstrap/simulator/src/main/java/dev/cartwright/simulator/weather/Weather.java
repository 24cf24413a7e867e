package dev.cartwright.simulator.weather;

import static java.util.Objects.requireNonNull;

import dev.cartwright.simulator.engine.Chance;
import java.time.Duration;

/** Decides what goes wrong next, as often as the present conditions say. */
public final class Weather {

  private static final Duration MESSAGE_MIN = Duration.ofNanos(100_000);
  private static final Duration MESSAGE_MAX = Duration.ofMillis(5);
  private static final Duration STATEMENT_MAX = Duration.ofMillis(3);
  private static final Duration DELAY_SHORT = Duration.ofMillis(500);
  private static final Duration DELAY_LONG = Duration.ofSeconds(8);

  /** Longer than any deadline: what arrives then was given up long ago. */
  private static final Duration DELAY_VERY_LONG = Duration.ofSeconds(150);

  private final Chance chance;
  private Conditions conditions = Conditions.CALM;

  /** Begins calm. */
  public Weather(Chance chance) {
    this.chance = requireNonNull(chance, "chance");
  }

  /** Changes how often things go wrong. */
  public void become(Conditions other) {
    conditions = requireNonNull(other, "other");
  }

  /** Tells whether a message gets lost. */
  public boolean losesMessage() {
    return chance.perMille(conditions.lost());
  }

  /** Tells whether a request arrives once more. */
  public boolean copiesRequest() {
    return chance.perMille(conditions.copied());
  }

  /** Returns how long a message takes. */
  public Duration messageTime() {
    return chance.perMille(conditions.delayed())
        ? chance.between(
            MESSAGE_MAX, chance.oneOf(DELAY_SHORT, DELAY_SHORT, DELAY_LONG, DELAY_VERY_LONG))
        : chance.between(MESSAGE_MIN, MESSAGE_MAX);
  }

  /** Tells whether a process dies right after a step of a change. */
  public boolean killsAfterStep() {
    return chance.perMille(conditions.deadly());
  }

  /** Tells whether a process stands still where it is. */
  public boolean stopsProcess() {
    return chance.perMille(conditions.stopping());
  }

  /** Tells whether a store does not answer. */
  public boolean breaksStore() {
    return chance.perMille(conditions.broken());
  }

  /** Returns how long a store takes. */
  public Duration storeTime() {
    return chance.perMille(conditions.delayed())
        ? chance.between(STATEMENT_MAX, chance.oneOf(DELAY_SHORT, DELAY_LONG))
        : chance.between(Duration.ZERO, STATEMENT_MAX);
  }
}
