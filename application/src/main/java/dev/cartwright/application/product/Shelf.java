package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.shared.ProductId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says of products how many units can be bought now, with one look at the stock. */
final class Shelf {

  private final StockRepository stock;

  Shelf(StockRepository stock) {
    this.stock = requireNonNull(stock, "stock");
  }

  CatalogueEntry entry(Product.Snapshot product) {
    return entries(List.of(product)).getFirst();
  }

  /** Returns the products in the same order. */
  List<CatalogueEntry> entries(List<Product.Snapshot> products) {
    Map<ProductId, Long> available =
        stock.availableOf(
            products.stream().map(Product.Snapshot::id).collect(Collectors.toUnmodifiableSet()));
    return products.stream()
        .map(product -> new CatalogueEntry(product, available.getOrDefault(product.id(), 0L)))
        .toList();
  }

  Page<CatalogueEntry> entries(Page<Product> page) {
    return new Page<>(entries(page.map(Product::snapshot).items()), page.next());
  }
}
