package dev.cartwright.postgres.product;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.product.ProductListContract;

class PostgresProductListIT extends ProductListContract {

  private final PostgresTestDatabase database = PostgresTestDatabase.shared(StoredContext.PRODUCT);

  @Override
  protected ProductRepository products() {
    return new PostgresProductRepository(database.dsl());
  }
}
