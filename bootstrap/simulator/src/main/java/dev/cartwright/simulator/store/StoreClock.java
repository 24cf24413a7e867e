package dev.cartwright.simulator.store;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.simulator.engine.Simulation;
import java.time.Duration;
import java.time.Instant;

/** The clock of a store, by which deadlines and leases end. It may jump. */
public final class StoreClock implements TimeSource {

  private final Simulation simulation;
  private final String name;
  private Duration ahead = Duration.ZERO;

  StoreClock(Simulation simulation, String name) {
    this.simulation = requireNonNull(simulation, "simulation");
    this.name = requireNonNull(name, "name");
  }

  /** Moves it on, all at once. */
  public void jump(Duration by) {
    simulation.trace().line(name, "has its clock jump by", by);
    ahead = ahead.plus(by);
  }

  @Override
  public Instant now() {
    return simulation.now().plus(ahead);
  }
}
