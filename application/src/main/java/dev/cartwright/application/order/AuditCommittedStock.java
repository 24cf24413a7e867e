package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.AuditPage;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;

/** Use case: staff check the stock that belongs to orders against the orders. */
@FunctionalInterface
public interface AuditCommittedStock
    extends UseCase<AuditCommittedStock.Query, Result<AuditPage, OrderError>> {

  /**
   * Checks the invariant I4, from the side of the stock, of one page of bookings. Changes nothing.
   *
   * @return what is wrong, or {@link OrderError.StaffOnly}
   */
  @Override
  Result<AuditPage, OrderError> handle(Query query);

  /**
   * The request.
   *
   * @param caller who asks
   * @param page which part
   */
  record Query(Caller caller, PageRequest page) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(page, "page");
    }
  }
}
