package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.AuditPage;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;

/** Use case: staff check orders against their changes and the stock that these took. */
@FunctionalInterface
public interface AuditOrders extends UseCase<AuditOrders.Query, Result<AuditPage, OrderError>> {

  /**
   * Checks the invariants I4, I5 and I8 of one page of orders. Changes nothing.
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
