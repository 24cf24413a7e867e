package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.TaskOutcome;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.TimelineEntry;
import java.util.Optional;

/**
 * Drives changes of orders to their end, from wherever they are: asks for the stock, copies the
 * answer, takes what was ordered out of the cart.
 *
 * <p>Any number of drivers may be at one change, on requests' threads and in tasks: the reservation
 * is the only arbiter, and the order's lock lets each step be taken once. No remote call is made in
 * a transaction. Safe for use by many threads.
 */
public final class ChangeDriver {

  private final ChangeLedger ledger;
  private final ChangeWatch watch;
  private final StockRequests stock;
  private final CartSettlement carts;
  private final SagaSteps steps;

  /** Creates a driver on top of its ports; {@code steps} is told of each step. */
  public ChangeDriver(
      OrderStores stores,
      StockReservations stock,
      CartSettlement carts,
      TimeSource time,
      SagaSteps steps) {
    this.ledger = new ChangeLedger(stores, time);
    this.watch = stores.watch();
    this.stock = new StockRequests(stores.changes(), stock, steps);
    this.carts = requireNonNull(carts, "carts");
    this.steps = requireNonNull(steps, "steps");
  }

  /**
   * Does all that is left to do for a change, or parks it.
   *
   * @return that nothing is left to do for the change's task
   * @throws PortException if somebody does not answer; the change stays open
   */
  TaskOutcome drive(ChangeId id) {
    while (true) {
      Optional<ChangeStanding> standing = ledger.find(id);
      Optional<ChangeStep> step = standing.flatMap(ChangeStanding::stepLeft);
      if (step.isEmpty()) {
        return TaskOutcome.done();
      }
      // If the step is gone, somebody else has taken it, and the next one may be left.
      if (attempt(step.get(), standing.get()) instanceof Progress.Stuck(String reason)
          && ledger.park(id, step.get(), reason)) {
        steps.reached(SagaStep.PARKED, id);
        return TaskOutcome.done();
      }
    }
  }

  private Progress attempt(ChangeStep step, ChangeStanding standing) {
    OrderChange change = standing.change();
    try {
      return switch (step) {
        case CONCLUDE ->
            conclude(change, watch.isOverdue(change.id()) ? Direction.BACK : Direction.FORWARD);
        case SETTLE_CART -> new Progress.To(settleCart(standing));
      };
    } catch (PortException.CorruptData e) {
      return new Progress.Stuck(String.valueOf(e.getMessage()));
    }
  }

  ChangeLedger ledger() {
    return ledger;
  }

  /** Asks for the stock of a PENDING change, and copies the answer. */
  Progress conclude(OrderChange change, Direction direction) {
    return switch (stock.verdictOn(change, direction)) {
      case Verdict.Unexpected(String answer) -> new Progress.Stuck(answer);
      case Verdict.End end -> {
        ChangeStanding concluded = ledger.conclude(change.id(), end.refusal());
        steps.reached(SagaStep.TX2_COMMITTED, change.id());
        yield new Progress.To(concluded);
      }
    };
  }

  /** Takes what an applied creation has ordered out of the user's cart. */
  ChangeStanding settleCart(ChangeStanding standing) {
    OrderChange creation = standing.change();
    ChangeId id = creation.id();
    CartSettlement.Settlement settlement =
        carts.settle(id.owner(), id.order(), standing.order().createTime(), creation.items());
    steps.reached(SagaStep.CART_ANSWERED, id);
    ChangeStanding settled = ledger.settleCart(id, outcomeOf(settlement));
    steps.reached(SagaStep.SETTLED_COMMITTED, id);
    return settled;
  }

  private static TimelineEntry.Type outcomeOf(CartSettlement.Settlement settlement) {
    return switch (settlement) {
      case SUBTRACTED, ALREADY_SUBTRACTED -> TimelineEntry.Type.CART_SETTLED;
      case SKIPPED -> TimelineEntry.Type.CART_NOT_SETTLED;
    };
  }
}
