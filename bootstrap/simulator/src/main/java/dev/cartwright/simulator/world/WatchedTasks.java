package dev.cartwright.simulator.world;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskOutcome;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.weather.Weather;

/** A worker whose process may die between the work and the note that it is done. */
final class WatchedTasks implements TaskWorker {

  private final TaskWorker worker;
  private final Simulation simulation;
  private final Weather weather;
  private final SimulatedProcess process;

  WatchedTasks(TaskWorker worker, Stage stage, SimulatedProcess process) {
    this.worker = requireNonNull(worker, "worker");
    this.simulation = stage.simulation();
    this.weather = stage.weather();
    this.process = requireNonNull(process, "process");
  }

  @Override
  public TaskOutcome run(TaskId task) {
    simulation.trace().line(process, "takes the task", task);
    try {
      TaskOutcome outcome = worker.run(task);
      simulation.trace().line(process, "ends the task", task, outcome);
      simulation.pause(weather.storeTime());
      return outcome;
    } catch (PortException.Unavailable | PortException.StaleWrite e) {
      simulation.trace().line(process, "leaves the task", task, e);
      throw e;
    } catch (RuntimeException e) {
      simulation.bug(e);
      throw e;
    }
  }

  @Override
  public void park(TaskId task, String reason) {
    simulation.trace().line(process, "parks the task", task, reason);
    worker.park(task, reason);
  }
}
