package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;

/** Finds the change that an operator means. */
final class OperatorAccess {

  private final OrderStores stores;
  private final ChangeLedger ledger;

  OperatorAccess(OrderStores stores, ChangeLedger ledger) {
    this.stores = requireNonNull(stores, "stores");
    this.ledger = requireNonNull(ledger, "ledger");
  }

  /** Returns the change, or why the caller can't have it. */
  Result<ChangeStanding, OrderError> find(OperatorCommand command) {
    if (!command.caller().isStaff()) {
      return Result.err(new OrderError.StaffOnly());
    }
    return stores
        .owners()
        .ownerOf(command.order())
        .map(owner -> new ChangeId(owner, command.order(), command.number()))
        .flatMap(ledger::find)
        .map(Result::<ChangeStanding, OrderError>ok)
        .orElseGet(
            () -> Result.err(new ChangeError.ChangeNotFound(command.order(), command.number())));
  }
}
