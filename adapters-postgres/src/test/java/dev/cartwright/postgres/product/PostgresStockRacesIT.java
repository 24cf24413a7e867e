package dev.cartwright.postgres.product;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.contract.product.StockRacesContract;

class PostgresStockRacesIT extends StockRacesContract {

  private final StockTestDatabase database = new StockTestDatabase();
  private final StockRepository stock = new PostgresStockRepository(database.dsl());

  @Override
  protected StockRepository stock() {
    return stock;
  }

  @Override
  protected ProductId newProduct() {
    return database.newProduct();
  }
}
