package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.Result;

/** Use case: somebody looks through the catalogue. */
@FunctionalInterface
public interface ListProducts
    extends UseCase<ListProducts.Query, Result<Page<CatalogueEntry>, ProductError>> {

  /**
   * Lists products, page by page. Only staff list what is not active.
   *
   * @return a page, or {@link ProductError.StaffOnly}
   */
  @Override
  Result<Page<CatalogueEntry>, ProductError> handle(Query query);

  /**
   * The request.
   *
   * @param caller who asks
   * @param filter which products
   * @param order how they are sorted
   * @param page which part of the list
   */
  record Query(Caller caller, ProductFilter filter, ProductOrder order, PageRequest page) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(filter, "filter");
      requireNonNull(order, "order");
      requireNonNull(page, "page");
    }
  }
}
