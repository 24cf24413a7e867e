package dev.cartwright.bootstrap.product;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.postgres.product.PostgresProductRepository;
import dev.cartwright.postgres.product.PostgresProductSearch;
import dev.cartwright.postgres.product.PostgresStockRepository;
import org.jooq.DSLContext;

/** Keeps and searches products, and keeps their stock, in PostgreSQL. */
@Module
interface PostgresProductModule {

  @Provides
  static ProductRepository products(DSLContext dsl) {
    return new PostgresProductRepository(dsl);
  }

  @Provides
  static StockRepository stock(DSLContext dsl) {
    return new PostgresStockRepository(dsl);
  }

  @Provides
  static ProductSearch search(DSLContext dsl) {
    return new PostgresProductSearch(dsl);
  }
}
