package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeResponse;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What all changes of an existing order have in common: the key, the lock, the change's record. */
final class OrderEdit {

  private final OrderStores stores;
  private final TimeSource time;
  private final OrderAccess access;
  private final OncePerKey once;

  OrderEdit(OrderStores stores, TimeSource time) {
    this.stores = requireNonNull(stores, "stores");
    this.time = requireNonNull(time, "time");
    this.access = new OrderAccess(stores.owners());
    this.once = new OncePerKey(stores.changes());
  }

  /** A change, ready to be made to the order under its lock. */
  @FunctionalInterface
  interface Change {

    /** Returns the changed order, or why it can't be changed. */
    Result<Order, OrderError> to(Order order, String actor, Instant now);
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
   * @param prepare reads for that owner what the change needs, outside of any transaction
   */
  Result<Reply<ChangedOrder>, OrderError> handle(
      Request request, Function<UserId, Result<Change, OrderError>> prepare) {
    return access
        .ownerFor(request.caller(), request.order())
        .flatMap(owner ->
            once.handle(
                request.key(owner),
                request.fingerprint(),
                this::asAnswered,
                () -> attempt(owner, request, prepare)));
  }

  private ChangedOrder asAnswered(OrderChange change) {
    ChangeResponse response =
        change.response().orElseThrow(() -> new PortException.CorruptData(change.key(), null));
    return stores
        .orders()
        .find(change.key().owner(), change.order())
        .map(order -> order.snapshot().asOf(response))
        .map(order -> new ChangedOrder(order, response.previousTotal()))
        .orElseThrow(() -> new PortException.CorruptData(change.order(), null));
  }

  private Result<Optional<ChangedOrder>, OrderError> attempt(
      UserId owner, Request request, Function<UserId, Result<Change, OrderError>> prepare) {
    if (stores.orders().find(owner, request.order()).isEmpty()) {
      return Result.err(new OrderError.OrderNotFound(request.order()));
    }
    return prepare
        .apply(owner)
        .flatMap(
            change -> stores.transactions().inTransaction(() -> apply(change, owner, request)));
  }

  private Transactions.Outcome<Result<Optional<ChangedOrder>, OrderError>> apply(
      Change change, UserId owner, Request request) {
    ChangeKey key = request.key(owner);
    Order order =
        stores
            .orders()
            .lock(owner, request.order())
            .orElseThrow(() -> new PortException.StaleWrite(request.order()));
    if (stores.changes().find(key).isPresent()) {
      return new Transactions.Rollback<>(Result.ok(Optional.empty()));
    }
    return switch (change.to(order, key.requester(), time.now())) {
      case Result.Err<Order, OrderError>(OrderError refusal) ->
          new Transactions.Rollback<>(Result.err(refusal));
      case Result.Ok<Order, OrderError>(Order changed) ->
          store(order.snapshot(), changed, key, request.fingerprint());
    };
  }

  private Transactions.Outcome<Result<Optional<ChangedOrder>, OrderError>> store(
      Order.Snapshot before, Order changed, ChangeKey key, Fingerprint fingerprint) {
    Order.Snapshot after = stores.orders().save(changed).snapshot();
    int number = stores.changes().nextNumber(after.owner(), after.id());
    OrderChange applied = OrderChange.applied(key, number, fingerprint, before, after);
    return stores.changes().insert(applied)
        ? new Transactions.Commit<>(
            Result.ok(Optional.of(new ChangedOrder(after, before.totals().total()))))
        : new Transactions.Rollback<>(Result.ok(Optional.empty()));
  }
}
