package dev.cartwright.simulator.world;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.application.shared.port.Afterwards;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.engine.Simulation;

/** Does work in a fiber of its own, unless there is too much of it. */
final class SimulatedAfterwards implements Afterwards {

  /** How often there is too much to do, of a thousand. */
  private static final int FULL = 100;

  private final Simulation simulation;
  private final SimulatedProcess process;
  private final Chance chance;

  SimulatedAfterwards(Stage stage, SimulatedProcess process) {
    this.simulation = stage.simulation();
    this.process = requireNonNull(process, "process");
    this.chance = stage.newChance();
  }

  @Override
  public boolean accept(Runnable work) {
    RemoteCallGuard.check("Afterwards");
    if (chance.perMille(FULL)) {
      return false;
    }
    simulation.spawn(process, "afterwards", () -> attempt(work));
    return true;
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (PortException.Unavailable | PortException.StaleWrite e) {
      simulation.trace().line(process, "leaves to the task", e);
    }
  }
}
