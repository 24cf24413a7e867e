package dev.cartwright.simulator.world;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.SagaStep;
import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.engine.Simulation;
import java.time.Duration;

/** Kills or stops a process right after a step of a change, now and then. */
final class DeadlySteps implements SagaSteps {

  private static final Duration DOWN_MAX = Duration.ofSeconds(20);

  private final Simulation simulation;
  private final Stage stage;
  private final SimulatedProcess process;
  private final Halts halts;
  private final Chance chance;

  DeadlySteps(Stage stage, SimulatedProcess process) {
    this.stage = requireNonNull(stage, "stage");
    this.simulation = stage.simulation();
    this.process = requireNonNull(process, "process");
    this.halts = new Halts(stage, process);
    this.chance = stage.newChance();
  }

  @Override
  public void reached(SagaStep step, ChangeId change) {
    simulation.trace().line(process, "has reached", step, change);
    if (stage.weather().killsAfterStep()) {
      process.crash();
      simulation.later(chance.between(Duration.ZERO, DOWN_MAX), process::start);
      simulation.vanish();
    }
    halts.maybe();
  }
}
