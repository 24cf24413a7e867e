package dev.cartwright.simulator.weather;

import dev.cartwright.simulator.engine.Chance;

/**
 * How often something goes wrong, of a thousand times each.
 *
 * @param lost messages that never arrive, requests and answers alike
 * @param copied requests that arrive a second time, later
 * @param delayed messages that take much longer than others
 * @param broken statements and transactions to which a store does not answer
 * @param deadly steps of changes right after which a process dies
 * @param stopping delicate places at which a process stands still
 */
public record Conditions(int lost, int copied, int delayed, int broken, int deadly, int stopping) {

  /** Nothing goes wrong. */
  public static final Conditions CALM = new Conditions(0, 0, 0, 0, 0, 0);

  /** Draws conditions: some worlds have one kind of trouble, some have all, some none. */
  public static Conditions drawn(Chance chance) {
    return new Conditions(
        chance.oneOf(0, 0, 20, 100, 300),
        chance.oneOf(0, 0, 50, 200, 500),
        chance.oneOf(0, 0, 30, 150, 400),
        chance.oneOf(0, 0, 10, 50, 150),
        chance.oneOf(0, 0, 0, 50, 200),
        chance.oneOf(0, 0, 100, 400));
  }
}
