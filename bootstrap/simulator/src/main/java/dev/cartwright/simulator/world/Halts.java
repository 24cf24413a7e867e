package dev.cartwright.simulator.world;

import static java.util.Objects.requireNonNull;

import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.SimulatedProcess;
import java.time.Duration;

/** Stops a process at a delicate place now and then, long enough for others to take over. */
final class Halts {

  private static final Duration STOPPED_MIN = Duration.ofSeconds(1);
  private static final Duration STOPPED_MAX = Duration.ofSeconds(60);

  private final Stage stage;
  private final SimulatedProcess process;
  private final Chance chance;

  Halts(Stage stage, SimulatedProcess process) {
    this.stage = requireNonNull(stage, "stage");
    this.process = requireNonNull(process, "process");
    this.chance = stage.newChance();
  }

  /** Stands still here, or does not. */
  void maybe() {
    if (stage.weather().stopsProcess()) {
      process.pause();
      stage.simulation().later(chance.between(STOPPED_MIN, STOPPED_MAX), process::resume);
      stage.simulation().pause(Duration.ZERO);
    }
  }
}
