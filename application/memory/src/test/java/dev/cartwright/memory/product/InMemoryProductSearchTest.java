package dev.cartwright.memory.product;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.contract.product.ProductSearchContract;

class InMemoryProductSearchTest extends ProductSearchContract {

  private final InMemoryProductRepository products =
      new InMemoryProductRepository(new InMemoryStore());

  @Override
  protected ProductSearch search() {
    return new InMemoryProductSearch(products);
  }

  @Override
  protected ProductRepository products() {
    return products;
  }
}
