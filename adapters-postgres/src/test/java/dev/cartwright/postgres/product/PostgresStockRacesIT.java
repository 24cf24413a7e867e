package dev.cartwright.postgres.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.contract.product.StockRacesContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresStockRacesIT extends StockRacesContract {

  private final StockTestDatabase database = new StockTestDatabase();
  private final StockRepository stock = new PostgresStockRepository(database.dsl());
  private long deadlocksBefore;

  @Override
  protected StockRepository stock() {
    return stock;
  }

  @Override
  protected ProductId newProduct() {
    return database.newProduct();
  }

  @BeforeEach
  void countDeadlocks() {
    deadlocksBefore = database.deadlocks();
  }

  @AfterEach
  void nobodyBlockedEachOther() {
    assertThat(database.deadlocks()).isEqualTo(deadlocksBefore);
  }
}
