package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.Result;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does a change of an order once for each idempotency key, and answers repeats. */
final class OncePerKey {

  private final OrderChanges changes;

  OncePerKey(OrderChanges changes) {
    this.changes = requireNonNull(changes, "changes");
  }

  /**
   * Answers a repeat from the change that its key made, and does the work for a new key.
   *
   * <p>A refusal, and a race for the key that was lost, are looked at once more: whoever had the
   * key first may have finished meanwhile.
   *
   * @param replay what a change answers when it is asked for again
   * @param work answers empty if another request with the key was faster
   */
  <T> Result<Reply<T>, OrderError> handle(
      ChangeKey key,
      Fingerprint fingerprint,
      Function<OrderChange, T> replay,
      Supplier<Result<Optional<T>, OrderError>> work) {
    Optional<Result<Reply<T>, OrderError>> known = repeat(key, fingerprint, replay);
    if (known.isPresent()) {
      return known.get();
    }
    Result<Optional<T>, OrderError> done = work.get();
    if (done instanceof Result.Ok<Optional<T>, OrderError>(Optional<T> value)
        && value.isPresent()) {
      return Result.ok(new Reply<>(value.get(), false));
    }
    return repeat(key, fingerprint, replay).orElseGet(() -> done.map(lost -> vanished(key)));
  }

  private <T> Optional<Result<Reply<T>, OrderError>> repeat(
      ChangeKey key, Fingerprint fingerprint, Function<OrderChange, T> replay) {
    return changes
        .find(key)
        .map(change ->
            change.repeatedWith(fingerprint).map(same -> new Reply<>(replay.apply(same), true)));
  }

  private static <T> Reply<T> vanished(ChangeKey key) {
    throw new PortException.StaleWrite(key);
  }
}
