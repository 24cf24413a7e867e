package dev.cartwright.simulator.store;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.Simulation;
import java.time.Duration;

/** Waits in simulated time before a retry, as long as the request has time left. */
public final class SimulatedBackoff implements Backoff {

  private static final Duration FIRST = Duration.ofMillis(2);
  private static final int DOUBLINGS_MAX = 5;

  private final Simulation simulation;
  private final Chance chance;
  private final int retriesMax;
  private final Duration reserve;

  /**
   * Creates a back-off.
   *
   * @param retriesMax the most retries
   * @param reserve how long before the request's deadline no retry begins
   */
  public SimulatedBackoff(Simulation simulation, Chance chance, int retriesMax, Duration reserve) {
    this.simulation = requireNonNull(simulation, "simulation");
    this.chance = requireNonNull(chance, "chance");
    this.retriesMax = retriesMax;
    this.reserve = requireNonNull(reserve, "reserve");
  }

  @Override
  public boolean awaitRetry(int retry) {
    Duration longest = FIRST.multipliedBy(1L << Math.min(retry, DOUBLINGS_MAX));
    Duration wait = chance.between(Duration.ZERO, longest);
    if (retry > retriesMax || !simulation.hasMoreThan(wait.plus(reserve))) {
      return false;
    }
    simulation.pause(wait);
    return true;
  }
}
