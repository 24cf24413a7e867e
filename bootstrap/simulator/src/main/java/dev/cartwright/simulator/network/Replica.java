package dev.cartwright.simulator.network;

import dev.cartwright.application.shared.UseCase;
import dev.cartwright.simulator.engine.SimulatedProcess;

/**
 * A use case in one of the processes that serve it.
 *
 * @param process where it runs
 * @param useCase what it does
 */
public record Replica<C, R>(SimulatedProcess process, UseCase<C, R> useCase) {}
