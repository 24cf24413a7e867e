package dev.cartwright.simulator.engine;

/**
 * What a fiber is about.
 *
 * @param request what it was asked to do, as the command of a use case
 * @param deadline when whoever asked gives up
 */
public record Errand(Object request, Deadline deadline) {}
