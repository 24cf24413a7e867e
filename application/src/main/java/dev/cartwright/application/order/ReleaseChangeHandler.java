package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;
import java.time.Duration;

/** The standard {@link ReleaseChange}. */
public final class ReleaseChangeHandler implements ReleaseChange {

  private final OrderStores stores;
  private final ChangeDriver driver;
  private final OperatorAccess access;

  /** Creates the use case on top of its stores; {@code driver} drives their changes. */
  public ReleaseChangeHandler(OrderStores stores, ChangeDriver driver) {
    this.stores = requireNonNull(stores, "stores");
    this.driver = requireNonNull(driver, "driver");
    this.access = new OperatorAccess(stores, driver.ledger());
  }

  @Override
  public Result<OrderChange, OrderError> handle(OperatorCommand command) {
    return access
        .find(command)
        .flatMap(standing -> {
          OrderChange change = standing.change();
          return change.isPending() && change.key().kind() != ChangeKind.CANCEL
              ? Result.ok(release(change))
              : Result.err(new ChangeError.ChangeNotOpen(change.id(), change.state()));
        });
  }

  private OrderChange release(OrderChange change) {
    return switch (driver.conclude(change, Direction.BACK)) {
      case Progress.Stuck stuck -> change;
      case Progress.To(ChangeStanding standing) -> {
        if (standing.stepLeft().isPresent()) {
          // A parked change has no task any more.
          boolean unused = stores.tasks().schedule(ChangeLedger.taskOf(change.id()), Duration.ZERO);
        }
        yield standing.change();
      }
    };
  }
}
