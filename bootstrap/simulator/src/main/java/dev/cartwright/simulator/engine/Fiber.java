package dev.cartwright.simulator.engine;

import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/**
 * A thread of the simulated world. It runs until it waits, and goes on when it is told to; one that
 * is never told again is what a killed process leaves: nothing, not even its {@code finally}.
 */
final class Fiber {

  private static final ContinuationScope SCOPE = new ContinuationScope("simulation");

  private final Incarnation home;
  private final Errand errand;
  private final Continuation continuation;

  /** Counts the waits, so that what was to end one of them does not end a later one. */
  private long waits;

  Fiber(Incarnation home, Errand errand, Runnable work) {
    this.home = home;
    this.errand = errand;
    this.continuation = new Continuation(SCOPE, work);
  }

  /** Returns where it runs. */
  Incarnation home() {
    return home;
  }

  /** Returns what it is about. */
  Errand errand() {
    return errand;
  }

  /** Returns the number of the wait it is in. */
  long waits() {
    return waits;
  }

  /** Lets it run until it waits again or ends; called from outside of it. */
  void run() {
    continuation.run();
  }

  /** Waits; called from inside of it. */
  void await() {
    if (!Continuation.yield(SCOPE)) {
      throw new IllegalStateException("a fiber can't wait here");
    }
  }

  /** Says that the wait is over. */
  void endWait() {
    waits++;
  }
}
