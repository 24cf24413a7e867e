package dev.cartwright.postgres.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Results;
import org.jooq.DSLContext;

/** The database of the products on a real server, for tests about their stock. */
final class StockTestDatabase {

  private final DSLContext dsl;

  /** Creates it on the database that all tests share. */
  StockTestDatabase() {
    this(PostgresTestDatabase.shared(StoredContext.PRODUCT).dsl());
  }

  /** Creates it on another one. */
  StockTestDatabase(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  DSLContext dsl() {
    return dsl;
  }

  ProductId newProduct() {
    Product saved = Results.valueOf(new PostgresProductRepository(dsl).save(Products.draft()));
    return saved.snapshot().id();
  }
}
