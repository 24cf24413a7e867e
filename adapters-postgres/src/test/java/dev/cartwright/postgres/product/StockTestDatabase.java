package dev.cartwright.postgres.product;

import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Results;
import org.jooq.DSLContext;

/** The database of the products on a real server, for tests about their stock. */
final class StockTestDatabase {

  private final DSLContext dsl = PostgresTestDatabase.shared(StoredContext.PRODUCT).dsl();

  DSLContext dsl() {
    return dsl;
  }

  ProductId newProduct() {
    Product saved = Results.valueOf(new PostgresProductRepository(dsl).save(Products.draft()));
    return saved.snapshot().id();
  }

  /** Returns how many transactions the server has broken off so far because of deadlocks. */
  long deadlocks() {
    return dsl.fetchSingle(
            "select deadlocks from pg_stat_database where datname = current_database()")
        .into(Long.class);
  }
}
