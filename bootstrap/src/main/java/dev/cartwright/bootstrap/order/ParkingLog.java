package dev.cartwright.bootstrap.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.SagaStep;
import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.domain.order.ChangeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log which change waits for people from now on, and passes every step on. */
final class ParkingLog implements SagaSteps {

  private static final Logger LOG = LoggerFactory.getLogger(ParkingLog.class);

  private final SagaSteps next;

  ParkingLog(SagaSteps next) {
    this.next = requireNonNull(next, "next");
  }

  @Override
  public void reached(SagaStep step, ChangeId change) {
    if (step == SagaStep.PARKED) {
      LOG.warn("Change {} of an order is parked: no retry helps it, see its last error", change);
    }
    next.reached(step, change);
  }
}
