package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.port.Afterwards;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.application.shared.port.Transactions.Outcome;
import dev.cartwright.application.shared.port.Transactions.Rollback;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeRequest;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes changes of orders in from requests: writes each down once with its task, and drives it on
 * the request's thread as far as that goes. A fault on the way leaves the rest to the task.
 */
public final class ChangeIntake {

  /** When a change's task takes over from the request. */
  static final Duration TASK_DELAY = Duration.ofSeconds(5);

  private final OrderStores stores;
  private final ChangeDriver driver;
  private final ChangeLedger ledger;
  private final OncePerKey once;
  private final Afterwards afterwards;
  private final Backoff patience;
  private final SagaSteps steps;

  /**
   * Creates an intake.
   *
   * @param patience how long a repeat waits for the change that the first request is at
   */
  public ChangeIntake(
      OrderStores stores,
      ChangeDriver driver,
      Afterwards afterwards,
      Backoff patience,
      SagaSteps steps) {
    this.stores = requireNonNull(stores, "stores");
    this.driver = requireNonNull(driver, "driver");
    this.ledger = driver.ledger();
    this.once = new OncePerKey(stores.changes());
    this.afterwards = requireNonNull(afterwards, "afterwards");
    this.patience = requireNonNull(patience, "patience");
    this.steps = requireNonNull(steps, "steps");
  }

  /**
   * Takes a change in, or finds it for a repeat.
   *
   * @param work decides and writes the change down, as {@link #write} does; empty if another
   *     request with the key was faster
   * @return the change as it stands, unless it is rejected
   */
  Result<Reply<ChangeStanding>, OrderError> handle(
      ChangeRequest request, Supplier<Result<Optional<OrderChange>, OrderError>> work) {
    return once.handle(request, work)
        .map(taken -> taken.map(change -> taken.replayed() ? await(change.id()) : begin(change)))
        .flatMap(ChangeIntake::unlessRejected);
  }

  /** Writes a change down together with its task; called in a transaction. */
  Outcome<Result<Optional<OrderChange>, OrderError>> write(OrderChange change) {
    if (!stores.changes().insert(change)) {
      return new Rollback<>(Result.ok(Optional.empty()));
    }
    boolean unused = stores.tasks().schedule(ChangeLedger.taskOf(change.id()), TASK_DELAY);
    return new Commit<>(Result.ok(Optional.of(change)));
  }

  private ChangeStanding begin(OrderChange change) {
    steps.reached(SagaStep.TX1_COMMITTED, change.id());
    try {
      if (driver.conclude(change, Direction.FORWARD) instanceof Progress.To(var standing)) {
        return thenTheCart(standing);
      }
    } catch (RuntimeException e) {
      // The change is written down: its task goes on from here, and meets what is wrong again.
    }
    return find(change.id());
  }

  private ChangeStanding thenTheCart(ChangeStanding standing) {
    if (standing.stepLeft().equals(Optional.of(ChangeStep.SETTLE_CART))) {
      // What is not accepted is done by the change's task.
      boolean unused =
          afterwards.accept(() -> {
            ChangeStanding ignored = driver.settleCart(standing);
          });
    }
    return standing;
  }

  private ChangeStanding await(ChangeId id) {
    ChangeStanding standing = find(id);
    for (int retry = 1; standing.change().isPending() && patience.awaitRetry(retry); retry++) {
      standing = find(id);
    }
    return standing;
  }

  private ChangeStanding find(ChangeId id) {
    return ledger.find(id).orElseThrow(() -> new PortException.CorruptData(id, null));
  }

  private static Result<Reply<ChangeStanding>, OrderError> unlessRejected(
      Reply<ChangeStanding> reply) {
    return reply
        .value()
        .change()
        .refusal()
        .map(why ->
            Result.<Reply<ChangeStanding>, OrderError>err(
                new ChangeError.ChangeRejected(why, reply.replayed())))
        .orElseGet(() -> Result.ok(reply));
  }
}
