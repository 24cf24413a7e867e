package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.Result;

/** The standard {@link GetProductByID}. */
public final class GetProductByIDHandler implements GetProductByID {

  private final ProductRepository products;
  private final Shelf shelf;

  /** Creates the use case on top of the catalogue and its stock. */
  public GetProductByIDHandler(ProductRepository products, StockRepository stock) {
    this.products = requireNonNull(products, "products");
    this.shelf = new Shelf(stock);
  }

  @Override
  public Result<CatalogueEntry, ProductError> handle(Query query) {
    return products
        .find(query.product())
        .filter(product -> Visibility.sees(query.caller(), product))
        .map(product -> Result.<CatalogueEntry, ProductError>ok(shelf.entry(product.snapshot())))
        .orElseGet(() -> Result.err(new ProductError.ProductNotFound(query.product())));
  }
}
