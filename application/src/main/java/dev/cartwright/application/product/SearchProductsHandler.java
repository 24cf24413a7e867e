package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.Result;

/** The standard {@link SearchProducts}. */
public final class SearchProductsHandler implements SearchProducts {

  private final ProductSearch search;
  private final Shelf shelf;

  /** Creates the use case on top of the index and the stock. */
  public SearchProductsHandler(ProductSearch search, StockRepository stock) {
    this.search = requireNonNull(search, "search");
    this.shelf = new Shelf(stock);
  }

  @Override
  public Result<Page<CatalogueEntry>, ProductError> handle(Query query) {
    return Result.ok(shelf.entries(search.search(query.text(), query.currency(), query.page())));
  }
}
