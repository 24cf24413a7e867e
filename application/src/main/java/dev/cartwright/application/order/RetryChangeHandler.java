package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;
import java.time.Duration;

/** The standard {@link RetryChange}. */
public final class RetryChangeHandler implements RetryChange {

  private final OrderStores stores;
  private final OperatorAccess access;

  /** Creates the use case on top of its stores; {@code driver} drives their changes. */
  public RetryChangeHandler(OrderStores stores, ChangeDriver driver) {
    this.stores = requireNonNull(stores, "stores");
    this.access = new OperatorAccess(stores, driver.ledger());
  }

  @Override
  public Result<OrderChange, OrderError> handle(OperatorCommand command) {
    return access
        .find(command)
        .flatMap(standing -> {
          OrderChange change = standing.change();
          return standing.stepLeft().isEmpty()
              ? Result.err(new ChangeError.ChangeNotOpen(change.id(), change.state()))
              : Result.ok(retry(change));
        });
  }

  private OrderChange retry(OrderChange change) {
    ChangeId id = change.id();
    return stores
        .transactions()
        .inTransaction(() -> {
          boolean unused = stores.watch().unpark(id);
          boolean ignored = stores.tasks().schedule(ChangeLedger.taskOf(id), Duration.ZERO);
          return new Commit<>(change);
        });
  }
}
