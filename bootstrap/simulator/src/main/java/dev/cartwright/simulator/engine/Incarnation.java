package dev.cartwright.simulator.engine;

/**
 * One life of a process, from its start to its crash.
 *
 * @param process which process
 * @param number which of its lives
 */
record Incarnation(SimulatedProcess process, int number) {

  /** Tells whether the process still lives this life. */
  boolean isAlive() {
    return process.isUp() && process.life() == number;
  }
}
