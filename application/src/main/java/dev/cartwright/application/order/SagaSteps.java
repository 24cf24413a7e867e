package dev.cartwright.application.order;

import dev.cartwright.domain.order.ChangeId;

/**
 * Watches changes on their way: counts steps, or ends a process right after one. Safe for use by
 * many threads.
 */
@FunctionalInterface
public interface SagaSteps {

  /** Is told what has just happened to a change; what it throws ends the attempt. */
  void reached(SagaStep step, ChangeId change);

  /** Returns one that looks away. */
  static SagaSteps unwatched() {
    return (step, change) -> {};
  }
}
