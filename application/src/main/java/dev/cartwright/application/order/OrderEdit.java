package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.shared.port.Transactions.Outcome;
import dev.cartwright.application.shared.port.Transactions.Rollback;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeRequest;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;
import java.util.function.Function;

/** What all changes of an existing order have in common: the key, the lock, the answer. */
final class OrderEdit {

  private final OrderStores stores;
  private final ChangeIntake intake;
  private final TimeSource time;
  private final OrderAccess access;

  OrderEdit(OrderStores stores, ChangeIntake intake, TimeSource time) {
    this.stores = requireNonNull(stores, "stores");
    this.intake = requireNonNull(intake, "intake");
    this.time = requireNonNull(time, "time");
    this.access = new OrderAccess(stores.owners());
  }

  /** A decision about an order, ready to be made under its lock. */
  @FunctionalInterface
  interface Decision {

    /** Returns the change, or why the order can't be changed. */
    Result<OrderChange, OrderError> on(Order order, ChangeRequest asked, int number);
  }

  /**
   * Who asks for which change of which order.
   *
   * @param form everything else that was asked for, in its canonical form
   */
  record Request(
      Caller caller, OrderId order, ChangeKind kind, RequestId requestId, Fingerprint.Form form) {

    private ChangeKey key(UserId owner) {
      return new ChangeKey(owner, kind, caller.requesterFor(owner), requestId);
    }

    private Fingerprint fingerprint() {
      return Fingerprint.form().with("order_id", order).with("rest", form.text()).fingerprint();
    }
  }

  /**
   * Changes the order, or answers a repeat as it was answered before.
   *
   * @param prepare reads for that owner what the decision needs, outside of any transaction
   */
  Result<Reply<ChangedOrder>, OrderError> handle(
      Request request, Function<UserId, Result<Decision, OrderError>> prepare) {
    return access
        .ownerFor(request.caller(), request.order())
        .flatMap(owner -> {
          ChangeRequest asked =
              new ChangeRequest(request.key(owner), request.fingerprint(), time.now());
          return intake.handle(asked, () -> attempt(request.order(), asked, prepare));
        })
        .map(reply -> reply.map(OrderEdit::answer));
  }

  private Result<Optional<OrderChange>, OrderError> attempt(
      OrderId order, ChangeRequest asked, Function<UserId, Result<Decision, OrderError>> prepare) {
    UserId owner = asked.key().owner();
    if (stores.orders().find(owner, order).isEmpty()) {
      return Result.err(new OrderError.OrderNotFound(order));
    }
    return prepare
        .apply(owner)
        .flatMap(
            decision -> stores.transactions().inTransaction(() -> decide(decision, order, asked)));
  }

  /** Decides under the order's lock; whatever the order waits for has to come to its end first. */
  private Outcome<Result<Optional<OrderChange>, OrderError>> decide(
      Decision decision, OrderId id, ChangeRequest asked) {
    UserId owner = asked.key().owner();
    Order order =
        stores.orders().lock(owner, id).orElseThrow(() -> new PortException.StaleWrite(id));
    if (stores.changes().find(asked.key()).isPresent()) {
      return new Rollback<>(Result.ok(Optional.empty()));
    }
    if (stores.changes().pendingOf(owner, id).isPresent()) {
      return new Rollback<>(Result.err(new ChangeError.ChangeInProgress(id)));
    }
    int number = stores.changes().nextNumber(owner, id);
    return switch (decision.on(order, asked, number)) {
      case Result.Err<OrderChange, OrderError>(OrderError refusal) ->
          new Rollback<>(Result.err(refusal));
      case Result.Ok<OrderChange, OrderError>(OrderChange change) -> intake.write(change);
    };
  }

  /** Answers what the change answered once it was applied, or the order as it stands before. */
  private static ChangedOrder answer(ChangeStanding standing) {
    return standing
        .change()
        .response()
        .map(response ->
            new ChangedOrder(
                OrderView.of(standing.order().asOf(response)), response.previousTotal()))
        .orElseGet(() -> new ChangedOrder(standing.view(), standing.order().totals().total()));
  }
}
