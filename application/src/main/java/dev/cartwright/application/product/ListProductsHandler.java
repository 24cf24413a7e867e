package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.shared.Result;
import java.util.Set;

/** The standard {@link ListProducts}. */
public final class ListProductsHandler implements ListProducts {

  private final ProductRepository products;
  private final Shelf shelf;

  /** Creates the use case on top of the catalogue and its stock. */
  public ListProductsHandler(ProductRepository products, StockRepository stock) {
    this.products = requireNonNull(products, "products");
    this.shelf = new Shelf(stock);
  }

  @Override
  public Result<Page<CatalogueEntry>, ProductError> handle(Query query) {
    boolean onlyActive = query.filter().statuses().equals(Set.of(ProductStatus.ACTIVE));
    if (!onlyActive && !query.caller().isStaff()) {
      return Result.err(new ProductError.StaffOnly());
    }
    return Result.ok(shelf.entries(products.list(query.filter(), query.order(), query.page())));
  }
}
