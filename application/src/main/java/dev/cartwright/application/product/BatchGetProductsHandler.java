package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The standard {@link BatchGetProducts}. */
public final class BatchGetProductsHandler implements BatchGetProducts {

  private final ProductRepository products;
  private final Shelf shelf;

  /** Creates the use case on top of the catalogue and its stock. */
  public BatchGetProductsHandler(ProductRepository products, StockRepository stock) {
    this.products = requireNonNull(products, "products");
    this.shelf = new Shelf(stock);
  }

  @Override
  public Result<Answer, ProductError> handle(Query query) {
    Set<ProductId> asked = new LinkedHashSet<>(query.products());
    Map<ProductId, Product> stored = products.findAll(asked);
    List<Product.Snapshot> found = new ArrayList<>();
    List<ProductId> missing = new ArrayList<>();
    for (ProductId id : asked) {
      Product product = stored.get(id);
      if (product != null && Visibility.sees(query.caller(), product)) {
        found.add(product.snapshot());
      } else {
        missing.add(id);
      }
    }
    return Result.ok(new Answer(shelf.entries(found), missing));
  }
}
