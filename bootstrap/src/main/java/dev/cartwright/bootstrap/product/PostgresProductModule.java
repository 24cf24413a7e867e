package dev.cartwright.bootstrap.product;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.postgres.product.PostgresProductRepository;
import dev.cartwright.postgres.product.PostgresProductSearch;
import org.jooq.DSLContext;

/** Keeps and searches products in PostgreSQL. */
@Module
interface PostgresProductModule {

  @Provides
  static ProductRepository products(DSLContext dsl) {
    return new PostgresProductRepository(dsl);
  }

  @Provides
  static ProductSearch search(DSLContext dsl) {
    return new PostgresProductSearch(dsl);
  }
}
