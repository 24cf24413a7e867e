package dev.cartwright.simulator.world;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.network.Network;
import dev.cartwright.simulator.store.Database;
import dev.cartwright.simulator.store.SimulatedBackoff;
import dev.cartwright.simulator.weather.Weather;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What all services stand on: time, chance, a network, processes and stores. */
public final class Stage {

  private static final Duration SKEW_MAX = Duration.ofSeconds(2);

  private static final Duration RESERVE = Duration.ofMillis(200);
  private static final int FEW = 3;
  private static final int MANY = 1000;

  private final Chance chance;
  private final Simulation simulation;
  private final Weather weather;
  private final Network network;
  private final List<SimulatedProcess> processes = new ArrayList<>();
  private final List<Database> databases = new ArrayList<>();

  /** Sets an empty stage. */
  public Stage(long seed, boolean traced) {
    this.chance = new Chance(seed);
    this.simulation = new Simulation(chance, traced);
    this.weather = new Weather(chance.fork());
    this.network = new Network(simulation, chance, weather);
  }

  /** Returns chances that nobody else draws from. */
  public Chance newChance() {
    return chance.fork();
  }

  /** Returns the world's time and fibers. */
  public Simulation simulation() {
    return simulation;
  }

  /** Returns how badly networks and stores behave. */
  public Weather weather() {
    return weather;
  }

  /** Returns the network. */
  public Network network() {
    return network;
  }

  /** Returns the processes that may crash. */
  public List<SimulatedProcess> processes() {
    return List.copyOf(processes);
  }

  /** Returns all stores. */
  public List<Database> databases() {
    return List.copyOf(databases);
  }

  /** Starts so many processes of a service. */
  public List<SimulatedProcess> start(String service, int count) {
    List<SimulatedProcess> started = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      Duration skew = chance.between(Duration.ZERO, SKEW_MAX);
      started.add(simulation.newProcess(service + "-" + number, skew));
    }
    processes.addAll(started);
    return started;
  }

  /** Starts a process that never fails: somebody who uses the system. */
  public SimulatedProcess outsider(String name) {
    return simulation.newProcess(name, Duration.ZERO);
  }

  /** Creates an empty store. */
  public Database newDatabase(String name) {
    Database database = new Database(name, simulation, chance, weather);
    databases.add(database);
    return database;
  }

  /** Returns what tries a lost race a few times. */
  public Backoff fewRetries() {
    return new SimulatedBackoff(simulation, newChance(), FEW, RESERVE);
  }

  /** Returns what waits as long as a request has time. */
  public Backoff patience() {
    return new SimulatedBackoff(simulation, newChance(), MANY, RESERVE);
  }

  /** Does a job again and again in each life of a process, after about that time. */
  public void every(Duration period, SimulatedProcess process, String job, Runnable work) {
    Duration shortest = period.dividedBy(2);
    Duration longest = period.plus(shortest);
    process.always(
        job,
        () -> {
          while (true) {
            simulation.pause(chance.between(shortest, longest));
            attempt(process, job, work);
          }
        });
  }

  private void attempt(SimulatedProcess process, String job, Runnable work) {
    try {
      work.run();
    } catch (PortException.Unavailable | PortException.StaleWrite e) {
      simulation.trace().line(process, "can't finish", job, e);
    }
  }
}
