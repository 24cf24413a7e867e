package dev.cartwright.simulator.network;

import dev.cartwright.application.shared.UseCase;
import dev.cartwright.simulator.engine.SimulatedProcess;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A use case that other processes may call.
 *
 * @param name how it is called
 * @param repeatable whether a call may arrive more than once, since a repeat has no effect
 * @param replicas where it runs
 */
public record Endpoint<C, R>(String name, boolean repeatable, List<Replica<C, R>> replicas) {

  /** Keeps the replicas unchangeable. */
  public Endpoint {
    replicas = List.copyOf(replicas);
  }

  /** Returns an endpoint whose calls have no effect when they are repeated. */
  public static <I, C, R> Endpoint<C, R> repeatable(
      String name, Map<SimulatedProcess, I> instances, Function<I, UseCase<C, R>> useCase) {
    return new Endpoint<>(name, true, replicas(instances, useCase));
  }

  /** Returns an endpoint whose calls have an effect each time. */
  public static <I, C, R> Endpoint<C, R> single(
      String name, Map<SimulatedProcess, I> instances, Function<I, UseCase<C, R>> useCase) {
    return new Endpoint<>(name, false, replicas(instances, useCase));
  }

  private static <I, C, R> List<Replica<C, R>> replicas(
      Map<SimulatedProcess, I> instances, Function<I, UseCase<C, R>> useCase) {
    return instances.entrySet().stream()
        .map(it -> new Replica<>(it.getKey(), useCase.apply(it.getValue())))
        .toList();
  }
}
