package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.shared.Page;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.Result;

/** The standard {@link SearchProducts}. */
public final class SearchProductsHandler implements SearchProducts {

  private final ProductSearch search;

  /** Creates the use case on top of the index. */
  public SearchProductsHandler(ProductSearch search) {
    this.search = requireNonNull(search, "search");
  }

  @Override
  public Result<Page<Product.Snapshot>, ProductError> handle(Query query) {
    return Result.ok(
        search.search(query.text(), query.currency(), query.page()).map(Product::snapshot));
  }
}
