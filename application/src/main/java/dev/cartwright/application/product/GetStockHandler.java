package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.Result;

/** The standard {@link GetStock}. */
public final class GetStockHandler implements GetStock {

  private final ProductRepository products;
  private final StockRepository stock;

  /** Creates the use case on top of the catalogue and its stock. */
  public GetStockHandler(ProductRepository products, StockRepository stock) {
    this.products = requireNonNull(products, "products");
    this.stock = requireNonNull(stock, "stock");
  }

  @Override
  public Result<StockLevel, ProductError> handle(Query query) {
    if (!query.caller().isStaff()) {
      return Result.err(new ProductError.StaffOnly());
    }
    return products.find(query.product()).isPresent()
        ? Result.ok(stock.find(query.product()))
        : Result.err(new ProductError.ProductNotFound(query.product()));
  }
}
