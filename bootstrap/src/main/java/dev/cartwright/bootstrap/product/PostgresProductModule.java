package dev.cartwright.bootstrap.product;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.product.ProductStores;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.grpc.shared.DeadlinePatience;
import dev.cartwright.postgres.product.BatchingStockRepository;
import dev.cartwright.postgres.product.PostgresProductRepository;
import dev.cartwright.postgres.product.PostgresProductSearch;
import dev.cartwright.postgres.product.PostgresStockBooks;
import dev.cartwright.postgres.product.PostgresStockRepository;
import jakarta.inject.Singleton;
import org.jooq.DSLContext;

/** Keeps and searches products, and keeps their stock, in PostgreSQL. */
@Module
interface PostgresProductModule {

  /** Once, since calls share batches only in the same repository. */
  @Provides
  @Singleton
  static ProductStores stores(DSLContext dsl, Transactions transactions, IdempotencyKeys keys) {
    StockRepository stock =
        new BatchingStockRepository(new PostgresStockRepository(dsl), new DeadlinePatience());
    return new ProductStores(transactions, new PostgresProductRepository(dsl), stock, keys);
  }

  @Provides
  static StockBooks books(DSLContext dsl) {
    return new PostgresStockBooks(dsl);
  }

  @Provides
  static ProductSearch search(DSLContext dsl) {
    return new PostgresProductSearch(dsl);
  }
}
