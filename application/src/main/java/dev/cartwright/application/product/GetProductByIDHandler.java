package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.Result;

/** The standard {@link GetProductByID}. */
public final class GetProductByIDHandler implements GetProductByID {

  private final ProductRepository products;

  /** Creates the use case on top of the catalogue. */
  public GetProductByIDHandler(ProductRepository products) {
    this.products = requireNonNull(products, "products");
  }

  @Override
  public Result<Product.Snapshot, ProductError> handle(Query query) {
    return products
        .find(query.product())
        .filter(product -> Visibility.sees(query.caller(), product))
        .map(product -> Result.<Product.Snapshot, ProductError>ok(product.snapshot()))
        .orElseGet(() -> Result.err(new ProductError.ProductNotFound(query.product())));
  }
}
