package dev.cartwright.simulator.world;

import dev.cartwright.application.order.SagaStep;
import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.domain.order.ChangeId;

/** Tells how often a cart was settled, before anything can happen to who did it. */
record CountedSettlements(SagaSteps next, Runnable settled) implements SagaSteps {

  @Override
  public void reached(SagaStep step, ChangeId change) {
    if (step == SagaStep.SETTLED_COMMITTED) {
      settled.run();
    }
    next.reached(step, change);
  }
}
