package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import java.util.List;

/** Use case: somebody looks at several products at once. */
@FunctionalInterface
public interface BatchGetProducts
    extends UseCase<BatchGetProducts.Query, Result<BatchGetProducts.Answer, ProductError>> {

  /** The most ids of one request, repeated ones included. */
  int IDS_MAX = 1000;

  /**
   * Finds the products, whatever their status; for customers drafts are missing.
   *
   * <p>An id that stands twice is answered once, where it stood first.
   *
   * @return what was found and what was not; nothing is refused
   */
  @Override
  Result<Answer, ProductError> handle(Query query);

  /**
   * The request.
   *
   * @param caller who asks
   * @param products which products; 1 to {@value BatchGetProducts#IDS_MAX}
   */
  record Query(Caller caller, List<ProductId> products) {

    /** Checks that all parts are there, and not too many. */
    public Query {
      requireNonNull(caller, "caller");
      products = List.copyOf(products);
      if (products.isEmpty() || products.size() > IDS_MAX) {
        throw new InvalidValueException(
            "product_ids", products.size() + " ids", "1 to " + IDS_MAX + " ids");
      }
    }
  }

  /**
   * What was found and what was not.
   *
   * @param found the products that exist, in the order of the request
   * @param missing the ids of no product, in the order of the request
   */
  record Answer(List<CatalogueEntry> found, List<ProductId> missing) {

    /** Keeps both unchangeable. */
    public Answer {
      found = List.copyOf(found);
      missing = List.copyOf(missing);
    }
  }
}
