package dev.cartwright.memory.product;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.contract.product.ProductRepositoryContract;

class InMemoryProductRepositoryTest extends ProductRepositoryContract {

  private final ProductRepository products = new InMemoryProductRepository(new InMemoryStore());

  @Override
  protected ProductRepository products() {
    return products;
  }
}
