package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.AuditPage;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.Result;

/** Use case: staff check every reservation against the clock and against what it moved. */
@FunctionalInterface
public interface AuditReservations
    extends UseCase<AuditReservations.Query, Result<AuditPage, ProductError>> {

  /**
   * Checks the invariants I6 and I7 of one page of reservations. Changes nothing.
   *
   * @return what is wrong, or {@link ProductError.StaffOnly}
   */
  @Override
  Result<AuditPage, ProductError> handle(Query query);

  /**
   * The request.
   *
   * @param caller who asks
   * @param page which part of the reservations
   */
  record Query(Caller caller, PageRequest page) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(page, "page");
    }
  }
}
