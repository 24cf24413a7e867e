package dev.cartwright.simulator.network;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.UseCase;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.weather.Weather;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Carries calls between processes. It loses them, delays them, so that they overtake each other,
 * and delivers some twice; links may be cut and mended.
 */
public final class Network {

  private record Link(SimulatedProcess from, SimulatedProcess to) {}

  private final Simulation simulation;
  private final Chance chance;
  private final Weather weather;
  private final Set<Link> cut = new HashSet<>();

  /** Creates a network in which everybody reaches everybody. */
  public Network(Simulation simulation, Chance chance, Weather weather) {
    this.simulation = requireNonNull(simulation, "simulation");
    this.chance = chance.fork();
    this.weather = requireNonNull(weather, "weather");
  }

  /** Returns the use case as callers elsewhere see it, who wait at most {@code timeout}. */
  public <C, R> UseCase<C, R> remote(Endpoint<C, R> endpoint, Duration timeout) {
    return new RemoteCall<>(this, endpoint, timeout);
  }

  /** Lets nothing pass from one process to another; the way back stays open. */
  public void cut(SimulatedProcess from, SimulatedProcess to) {
    simulation.trace().line(from, "can't reach", to);
    cut.add(new Link(from, to));
  }

  /** Lets everything pass again. */
  public void mend() {
    cut.clear();
  }

  /** Chooses one of the processes that serve an endpoint, be it up or not. */
  <C, R> Replica<C, R> choose(Endpoint<C, R> endpoint) {
    return chance.oneOf(endpoint.replicas());
  }

  /** Lets a message arrive after a while, if it arrives at all. */
  void send(SimulatedProcess from, SimulatedProcess to, Runnable arrival) {
    if (weather.losesMessage() || cut.contains(new Link(from, to))) {
      simulation.trace().line(from, "sends in vain to", to);
    } else {
      simulation.later(weather.messageTime(), arrival);
    }
  }

  /** Tells whether a request arrives twice. */
  boolean copies() {
    return weather.copiesRequest();
  }

  Simulation simulation() {
    return simulation;
  }
}
