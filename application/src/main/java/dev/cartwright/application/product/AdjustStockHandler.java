package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.Result;
import java.util.Optional;

/** The standard {@link AdjustStock}. */
public final class AdjustStockHandler implements AdjustStock {

  private final ProductRepository products;
  private final StockRepository stock;
  private final IdGenerator ids;

  /** Creates the use case on top of the catalogue, its stock, and ids. */
  public AdjustStockHandler(ProductRepository products, StockRepository stock, IdGenerator ids) {
    this.products = requireNonNull(products, "products");
    this.stock = requireNonNull(stock, "stock");
    this.ids = requireNonNull(ids, "ids");
  }

  @Override
  public Result<StockLevel, ProductError> handle(Command command) {
    Optional<ProductError> denied = CatalogueAccess.denied(command.caller());
    if (denied.isPresent()) {
      return Result.err(denied.get());
    }
    if (products.find(command.product()).isEmpty()) {
      return Result.err(new ProductError.ProductNotFound(command.product()));
    }
    return stock.adjust(
        new StockAdjustment(command.product(), command.change(), command.reason(), ids.next()));
  }
}
