package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.order.Quote;
import dev.cartwright.domain.shared.Result;

/** Use case: a user asks what an order would cost. */
@FunctionalInterface
public interface PreviewOrder extends UseCase<PreviewOrder.Query, Result<Quote, OrderError>> {

  /**
   * Tells what {@link CreateOrder} would make, or refuses as it would, without effect.
   *
   * @return what the order would be, or what {@link CreateOrder#handle} refuses with
   */
  @Override
  Result<Quote, OrderError> handle(Query query);

  /**
   * The question.
   *
   * @param caller who asks
   * @param request what would be ordered
   */
  record Query(Caller caller, OrderRequest request) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(request, "request");
    }
  }
}
