package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.Result;

/** The standard {@link AdjustStock}. */
public final class AdjustStockHandler implements AdjustStock {

  private final ProductRepository products;
  private final StockRepository stock;

  /** Creates the use case on top of the catalogue and its stock. */
  public AdjustStockHandler(ProductRepository products, StockRepository stock) {
    this.products = requireNonNull(products, "products");
    this.stock = requireNonNull(stock, "stock");
  }

  @Override
  public Result<StockLevel, ProductError> handle(Command command) {
    if (!command.caller().isStaff()) {
      return Result.err(new ProductError.StaffOnly());
    }
    if (products.find(command.product()).isEmpty()) {
      return Result.err(new ProductError.ProductNotFound(command.product()));
    }
    return stock.adjust(
        new StockAdjustment(
            command.product(),
            command.change(),
            command.reason(),
            StockAccess.requester(command.caller()),
            command.requestId()));
  }
}
