package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.order.ChangeRequest;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes a change of an order down once for each idempotency key, and finds it for repeats. */
final class OncePerKey {

  private final OrderChanges changes;

  OncePerKey(OrderChanges changes) {
    this.changes = requireNonNull(changes, "changes");
  }

  /**
   * Returns the change that the key made before, or does the work for a new key.
   *
   * <p>A refusal, and a race for the key that was lost, are looked at once more: whoever had the
   * key first may have finished meanwhile.
   *
   * @param work writes the change down; answers empty if another request with the key was faster
   */
  Result<Reply<OrderChange>, OrderError> handle(
      ChangeRequest request, Supplier<Result<Optional<OrderChange>, OrderError>> work) {
    Optional<Result<Reply<OrderChange>, OrderError>> known = repeat(request);
    if (known.isPresent()) {
      return known.get();
    }
    Result<Optional<OrderChange>, OrderError> done = work.get();
    if (done instanceof Result.Ok<Optional<OrderChange>, OrderError>(Optional<OrderChange> change)
        && change.isPresent()) {
      return Result.ok(new Reply<>(change.get(), false));
    }
    return repeat(request).orElseGet(() -> done.map(lost -> vanished(request)));
  }

  private Optional<Result<Reply<OrderChange>, OrderError>> repeat(ChangeRequest request) {
    return changes
        .find(request.key())
        .map(change -> change.repeatedWith(request).map(same -> new Reply<>(same, true)));
  }

  private static Reply<OrderChange> vanished(ChangeRequest request) {
    throw new PortException.StaleWrite(request.key());
  }
}
