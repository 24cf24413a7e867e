package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;

/** Use case: somebody looks through orders. */
@FunctionalInterface
public interface ListOrders extends UseCase<ListOrders.Query, Result<Page<OrderView>, OrderError>> {

  /**
   * Lists orders page by page.
   *
   * @return a page, or {@link OrderError.AccessDenied} to the orders of somebody else, or of all
   *     users if the caller is not staff
   */
  @Override
  Result<Page<OrderView>, OrderError> handle(Query query);

  /**
   * The question.
   *
   * @param caller who asks
   * @param filter which orders
   * @param page which part of the list
   */
  record Query(Caller caller, OrderFilter filter, PageRequest page) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(filter, "filter");
      requireNonNull(page, "page");
    }
  }
}
