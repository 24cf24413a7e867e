package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import java.util.Optional;

/** Use case: a user adds a product to an order that is made already. */
@FunctionalInterface
public interface AddOrderItem
    extends UseCase<AddOrderItem.Command, Result<Reply<ChangedOrder>, OrderError>> {

  /**
   * Appends a line at the price of now, whose stock is taken, and computes the totals again. A
   * repeat with the same request id answers what was answered first.
   *
   * <p>If the stock does not answer in time, the order is answered as it stands, with the change;
   * it comes to its end without the caller.
   *
   * @return the order and what it cost before; or {@link ChangeError.ChangeInProgress}; or {@link
   *     ChangeError.ChangeRejected} with the reason {@code OUT_OF_STOCK} or {@code
   *     ORDER_TIMED_OUT}; or {@link OrderError.OrderNotFound}, {@link
   *     OrderError.IdempotencyKeyReused}, {@link OrderError.UserNotFound}, {@link
   *     OrderError.UserSuspended}, {@link OrderError.ProductNotFound}, {@link
   *     OrderError.ProductNotPurchasable}, {@link OrderError.OrderNotConfirmed}, {@link
   *     OrderError.EtagMismatch}, {@link OrderError.OrderFull}, {@link OrderError.MixedCurrency} or
   *     {@link OrderError.TotalTooLarge}
   */
  @Override
  Result<Reply<ChangedOrder>, OrderError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param order the order to add to
   * @param item what to add
   * @param etag the order as the caller has seen it; empty if he does not care
   * @param requestId the idempotency key
   */
  record Command(
      Caller caller, OrderId order, RequestedItem item, Optional<Etag> etag, RequestId requestId) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(order, "order");
      requireNonNull(item, "item");
      requireNonNull(etag, "etag");
      requireNonNull(requestId, "requestId");
    }
  }
}
