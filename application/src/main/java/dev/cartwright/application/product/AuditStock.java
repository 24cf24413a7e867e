package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.AuditPage;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.Result;

/** Use case: staff check the stock of every product against its ledger and its reservations. */
@FunctionalInterface
public interface AuditStock extends UseCase<AuditStock.Query, Result<AuditPage, ProductError>> {

  /**
   * Checks the invariants I1 to I3 of one page of products. Changes nothing.
   *
   * @return what is wrong, or {@link ProductError.StaffOnly}
   */
  @Override
  Result<AuditPage, ProductError> handle(Query query);

  /**
   * The request.
   *
   * @param caller who asks
   * @param page which part of the products
   */
  record Query(Caller caller, PageRequest page) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(page, "page");
    }
  }
}
