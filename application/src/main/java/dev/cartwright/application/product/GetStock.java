package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;

/** Use case: staff look at a product's stock. */
@FunctionalInterface
public interface GetStock extends UseCase<GetStock.Query, Result<StockLevel, ProductError>> {

  /**
   * Finds how many units there are; a product that never had stock has none.
   *
   * @return the stock; or {@link ProductError.StaffOnly} or {@link ProductError.ProductNotFound}
   */
  @Override
  Result<StockLevel, ProductError> handle(Query query);

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
