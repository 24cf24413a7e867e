package dev.cartwright.postgres.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.postgres.shared.PostgresDatabase;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Results;
import java.time.Duration;
import org.jooq.DSLContext;

/**
 * The database of the products on a real server, for tests about their stock. Its limits of time
 * are so far away that only a real deadlock reaches them.
 */
final class StockTestDatabase {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int CONNECTIONS = 16;

  private final DSLContext dsl;

  /** Creates it on the database that all tests share. */
  StockTestDatabase() {
    this(Shared.DATABASE.dsl());
  }

  /** Creates it on another one. */
  StockTestDatabase(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  /** Creates a database that no other test sees. */
  static PostgresDatabase fresh() {
    return PostgresDatabase.open(
        PostgresTestDatabase.migrated(StoredContext.PRODUCT)
            .withConnectionsMax(CONNECTIONS)
            .withTimeouts(PATIENCE, PATIENCE, PATIENCE));
  }

  DSLContext dsl() {
    return dsl;
  }

  ProductId newProduct() {
    Product saved = Results.valueOf(new PostgresProductRepository(dsl).save(Products.draft()));
    return saved.snapshot().id();
  }

  /** Opens the database when it is first used. */
  private static final class Shared {
    static final PostgresDatabase DATABASE = fresh();
  }
}
