package dev.cartwright.simulator.engine;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of the simulated world. It can crash, which ends all its fibers where they wait, and
 * start again; it can stop for a while, and go on as if nothing had happened.
 */
public final class SimulatedProcess {

  private final Simulation simulation;
  private final String name;
  private final Duration skew;
  private final List<Runnable> programs = new ArrayList<>();
  private final List<Runnable> missed = new ArrayList<>();

  private boolean up = true;
  private boolean paused;
  private int life = 1;

  SimulatedProcess(Simulation simulation, String name, Duration skew) {
    this.simulation = requireNonNull(simulation, "simulation");
    this.name = requireNonNull(name, "name");
    this.skew = requireNonNull(skew, "skew");
  }

  /** Returns its clock, which is fast or slow. */
  public TimeSource time() {
    return () -> simulation.now().plus(skew);
  }

  /** Starts something that runs in each of its lives from the beginning. */
  public void always(String what, Runnable program) {
    Runnable start = () -> simulation.spawn(this, what, program);
    programs.add(start);
    start.run();
  }

  /** Tells whether it runs, or would if it were not paused. */
  public boolean isUp() {
    return up;
  }

  /** Tells whether it stands still. */
  public boolean isPaused() {
    return paused;
  }

  /** Kills it. */
  public void crash() {
    if (up) {
      simulation.trace().line(name, "crashes");
      up = false;
      paused = false;
      missed.clear();
    }
  }

  /** Starts it again if it is down. */
  public void start() {
    if (!up) {
      simulation.trace().line(name, "starts");
      up = true;
      life++;
      programs.forEach(Runnable::run);
    }
  }

  /** Stops it where it is. */
  public void pause() {
    if (up && !paused) {
      simulation.trace().line(name, "stands still");
      paused = true;
    }
  }

  /** Lets it go on with all that it missed. */
  public void resume() {
    if (paused) {
      simulation.trace().line(name, "goes on");
      paused = false;
      List<Runnable> waiting = List.copyOf(missed);
      missed.clear();
      waiting.forEach(it -> simulation.later(Duration.ZERO, it));
    }
  }

  /** Returns which of its lives it lives. */
  int life() {
    return life;
  }

  /** Keeps what happens to it while it stands still. */
  void missedWhilePaused(Runnable event) {
    missed.add(event);
  }

  @Override
  public String toString() {
    return name;
  }
}
