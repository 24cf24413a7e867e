package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;

/** Use case: a user orders. */
@FunctionalInterface
public interface CreateOrder
    extends UseCase<CreateOrder.Command, Result<Reply<OrderView>, OrderError>> {

  /**
   * Prices what is asked for, writes the order down and takes its stock. A repeat with the same
   * request id answers the order as it stands, or the refusal.
   *
   * <p>If the stock does not answer in time, the order is answered PENDING; it comes to its end
   * without the caller.
   *
   * @return the order; or {@link ChangeError.ChangeRejected} with the reason {@code OUT_OF_STOCK}
   *     or {@code ORDER_TIMED_OUT}; or {@link OrderError.AccessDenied}, {@link
   *     OrderError.IdempotencyKeyReused}, {@link OrderError.UserNotFound}, {@link
   *     OrderError.UserSuspended}, {@link OrderError.AddressNotFound}, {@link
   *     OrderError.ProductNotFound}, {@link OrderError.LinesRefused}, {@link
   *     OrderError.DiscountRefused}, {@link OrderError.ShippingUnavailable}, {@link
   *     OrderError.TotalTooLarge} or {@link OrderError.PriceChanged}
   */
  @Override
  Result<Reply<OrderView>, OrderError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param request what is ordered
   * @param requestId the idempotency key
   */
  record Command(Caller caller, OrderRequest request, RequestId requestId) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(request, "request");
      requireNonNull(requestId, "requestId");
    }
  }
}
