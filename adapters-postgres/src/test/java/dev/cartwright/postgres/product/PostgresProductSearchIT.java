package dev.cartwright.postgres.product;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.product.ProductSearchContract;

class PostgresProductSearchIT extends ProductSearchContract {

  private final PostgresTestDatabase database = PostgresTestDatabase.shared(StoredContext.PRODUCT);

  @Override
  protected ProductSearch search() {
    return new PostgresProductSearch(database.dsl());
  }

  @Override
  protected ProductRepository products() {
    return new PostgresProductRepository(database.dsl());
  }
}
