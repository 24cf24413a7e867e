package dev.cartwright.simulator.network;

/**
 * What comes back over the network.
 *
 * @param <R> what the use case answers
 */
sealed interface Reply<R> {

  /** The use case answered. */
  record Value<R>(R value) implements Reply<R> {}

  /** The process is not there, or something failed in it. */
  record Failure<R>(Throwable cause) implements Reply<R> {}
}
