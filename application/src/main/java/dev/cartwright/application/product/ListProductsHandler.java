package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.shared.Result;
import java.util.Set;

/** The standard {@link ListProducts}. */
public final class ListProductsHandler implements ListProducts {

  private final ProductRepository products;

  /** Creates the use case on top of the catalogue. */
  public ListProductsHandler(ProductRepository products) {
    this.products = requireNonNull(products, "products");
  }

  @Override
  public Result<Page<Product.Snapshot>, ProductError> handle(Query query) {
    boolean onlyActive = query.filter().statuses().equals(Set.of(ProductStatus.ACTIVE));
    if (!onlyActive && !query.caller().isStaff()) {
      return Result.err(new ProductError.StaffOnly());
    }
    return Result.ok(
        products.list(query.filter(), query.order(), query.page()).map(Product::snapshot));
  }
}
