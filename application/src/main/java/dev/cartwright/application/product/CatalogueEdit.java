package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import java.util.Optional;
import java.util.function.Function;

/** What every change of a product that exists has in common. */
final class CatalogueEdit {

  private final ProductRepository products;

  CatalogueEdit(ProductRepository products) {
    this.products = requireNonNull(products, "products");
  }

  /** Applies {@code change} to the product that {@code caller} has seen, and saves what differs. */
  Result<Product.Snapshot, ProductError> apply(
      Caller caller,
      ProductId id,
      Optional<Etag> seen,
      Function<Product, Result<Product, ProductError>> change) {
    Optional<ProductError> denied = CatalogueAccess.denied(caller);
    if (denied.isPresent()) {
      return Result.err(denied.get());
    }
    Optional<Product> found = products.find(id);
    if (found.isEmpty()) {
      return Result.err(new ProductError.ProductNotFound(id));
    }
    Product before = found.get();
    return before
        .matching(seen)
        .flatMap(change)
        .flatMap(after -> after == before ? Result.ok(before) : products.save(after))
        .map(Product::snapshot);
  }
}
