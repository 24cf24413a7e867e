package dev.cartwright.simulator.world;

import static java.util.Objects.requireNonNull;

import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.weather.Conditions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Does harm for a while: kills and stops processes, cuts links, lets clocks jump, changes the
 * weather. Each seed draws the kinds of harm that its world knows.
 */
public final class Chaos {

  private static final Duration BREAK_MIN = Duration.ofMillis(20);
  private static final Duration BREAK_MAX = Duration.ofSeconds(8);
  private static final Duration HARM_SHORT = Duration.ofSeconds(2);

  /** Longer than a lease of a task, and than the time that a change has. */
  private static final Duration HARM_LONG = Duration.ofSeconds(90);

  private static final Duration JUMP_SHORT = Duration.ofSeconds(5);
  private static final Duration JUMP_OVER_DEADLINE = Duration.ofSeconds(61);
  private static final Duration JUMP_OVER_HOLD = Duration.ofMinutes(11);

  /** How often a kind of harm is known to a world, of a thousand. */
  private static final int KNOWN = 500;

  /** Worlds in which tasks get lost, of a thousand: only the scan helps there. */
  private static final int TASKS_LOST = 80;

  private final Stage stage;
  private final Simulation simulation;
  private final Chance chance;
  private final Conditions worst;
  private final List<Runnable> harms = new ArrayList<>();
  private final boolean losesTasks;
  private boolean raging = true;

  /** Draws what will go wrong. */
  public Chaos(Stage stage, Shop shop) {
    this.stage = requireNonNull(stage, "stage");
    this.simulation = stage.simulation();
    this.chance = stage.newChance();
    this.worst = Conditions.drawn(chance);
    harms.add(this::turnWeather);
    this.losesTasks = chance.perMille(TASKS_LOST);
    if (losesTasks) {
      harms.add(shop.orders()::loseTasks);
    }
    for (Runnable kind :
        List.<Runnable>of(this::kill, this::stop, this::cutLink, this::jumpClock)) {
      if (chance.perMille(KNOWN)) {
        harms.add(kind);
      }
    }
  }

  /** Tells whether tasks get lost in this world. */
  public boolean losesTasks() {
    return losesTasks;
  }

  /** Rages until it is ended. */
  public void begin(SimulatedProcess home) {
    stage.weather().become(worst);
    simulation.spawn(home, "chaos", this::rage);
  }

  private void rage() {
    simulation.pause(chance.between(BREAK_MIN, BREAK_MAX));
    while (raging) {
      chance.oneOf(harms).run();
      simulation.pause(chance.between(BREAK_MIN, BREAK_MAX));
    }
  }

  /** Ends it and mends everything. */
  public void end() {
    simulation.trace().line("chaos", "ends");
    raging = false;
    stage.weather().become(Conditions.CALM);
    stage.network().mend();
    stage.processes().forEach(SimulatedProcess::start);
    stage.processes().forEach(SimulatedProcess::resume);
  }

  private Duration harmTime() {
    return chance.between(BREAK_MIN, chance.oneOf(HARM_SHORT, HARM_SHORT, HARM_LONG));
  }

  private void turnWeather() {
    stage.weather().become(chance.oneOf(Conditions.CALM, worst));
  }

  private void kill() {
    SimulatedProcess victim = chance.oneOf(stage.processes());
    victim.crash();
    simulation.later(harmTime(), victim::start);
  }

  private void stop() {
    SimulatedProcess victim = chance.oneOf(stage.processes());
    victim.pause();
    simulation.later(harmTime(), victim::resume);
  }

  private void cutLink() {
    stage.network().cut(chance.oneOf(stage.processes()), chance.oneOf(stage.processes()));
    simulation.later(harmTime(), stage.network()::mend);
  }

  private void jumpClock() {
    Duration by = chance.oneOf(JUMP_SHORT, JUMP_OVER_DEADLINE, JUMP_OVER_HOLD);
    chance.oneOf(stage.databases()).clock().jump(by);
  }
}
