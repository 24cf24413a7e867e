package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;

/** Use case: somebody looks at one product. */
@FunctionalInterface
public interface GetProductByID
    extends UseCase<GetProductByID.Query, Result<CatalogueEntry, ProductError>> {

  /**
   * Finds the product, whatever its status; customers do not see drafts.
   *
   * @return the product, or {@link ProductError.ProductNotFound}
   */
  @Override
  Result<CatalogueEntry, ProductError> handle(Query query);

  /**
   * The request.
   *
   * @param caller who asks
   * @param product which product
   */
  record Query(Caller caller, ProductId product) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(product, "product");
    }
  }
}
