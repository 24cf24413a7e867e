package dev.cartwright.postgres.product;

import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.product.StockBooksContract;

class PostgresStockBooksIT extends StockBooksContract {

  // One of its own: other tests damage theirs on purpose.
  private final StockTestDatabase database =
      new StockTestDatabase(PostgresTestDatabase.fresh(StoredContext.PRODUCT).dsl());

  private final StockRepository stock = new PostgresStockRepository(database.dsl());
  private final StockBooks books = new PostgresStockBooks(database.dsl());

  @Override
  protected StockRepository stock() {
    return stock;
  }

  @Override
  protected StockBooks books() {
    return books;
  }

  @Override
  protected ProductId newProduct() {
    return database.newProduct();
  }
}
