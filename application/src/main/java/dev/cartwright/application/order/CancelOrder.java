package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import java.util.Optional;

/** Use case: an order is cancelled. */
@FunctionalInterface
public interface CancelOrder
    extends UseCase<CancelOrder.Command, Result<Reply<OrderView>, OrderError>> {

  /**
   * Cancels a confirmed order and gives its stock back. A repeat with the same request id answers
   * what was answered first.
   *
   * <p>If the stock does not answer in time, the order is answered as it stands, with the change;
   * it comes to its end without the caller.
   *
   * @return the order; or {@link ChangeError.ChangeInProgress}; or {@link
   *     OrderError.OrderNotFound}, {@link OrderError.IdempotencyKeyReused}, {@link
   *     OrderError.IllegalTransition} or {@link OrderError.EtagMismatch}
   */
  @Override
  Result<Reply<OrderView>, OrderError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param order the order to cancel
   * @param etag the order as the caller has seen it; empty if he does not care
   * @param requestId the idempotency key
   */
  record Command(Caller caller, OrderId order, Optional<Etag> etag, RequestId requestId) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(order, "order");
      requireNonNull(etag, "etag");
      requireNonNull(requestId, "requestId");
    }
  }
}
