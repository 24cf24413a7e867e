package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import java.util.Optional;

/** The standard {@link CreateProduct}. */
public final class CreateProductHandler implements CreateProduct {

  private final ProductRepository products;
  private final IdGenerator ids;
  private final TimeSource time;

  /** Creates the use case on top of the catalogue, ids and time. */
  public CreateProductHandler(ProductRepository products, IdGenerator ids, TimeSource time) {
    this.products = requireNonNull(products, "products");
    this.ids = requireNonNull(ids, "ids");
    this.time = requireNonNull(time, "time");
  }

  @Override
  public Result<Product.Snapshot, ProductError> handle(Command command) {
    Optional<ProductError> denied = CatalogueAccess.denied(command.caller());
    if (denied.isPresent()) {
      return Result.err(denied.get());
    }
    Product draft = Product.draft(new ProductId(ids.next()), command.details(), time.now());
    return products.save(draft).map(Product::snapshot);
  }
}
