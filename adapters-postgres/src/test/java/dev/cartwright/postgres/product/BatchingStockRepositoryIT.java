package dev.cartwright.postgres.product;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.contract.product.ReservationsContract;
import dev.cartwright.testkit.contract.product.StockRacesContract;
import dev.cartwright.testkit.contract.product.StockRepositoryContract;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Nested;

/** Every contract, with the lane in front. */
class BatchingStockRepositoryIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StockTestDatabase database = new StockTestDatabase();
  private final DSLContext dsl = database.dsl();
  private final StockRepository stock = batching(new PostgresStockRepository(dsl));

  private static StockRepository batching(PostgresStockRepository plain) {
    return new BatchingStockRepository(plain, () -> PATIENCE);
  }

  @Nested
  class Races extends StockRacesContract {
    @Override
    protected StockRepository stock() {
      return stock;
    }

    @Override
    protected ProductId newProduct() {
      return database.newProduct();
    }
  }

  @Nested
  class Calls extends ReservationsContract {
    @Override
    protected StockRepository stock() {
      return stock;
    }

    @Override
    protected ProductId newProduct() {
      return database.newProduct();
    }
  }

  @Nested
  class Repository extends StockRepositoryContract {
    @Override
    protected StockRepository stock() {
      return stock;
    }

    @Override
    protected StockRepository hasty() {
      return batching(new PostgresStockRepository(dsl, Duration.ZERO));
    }

    @Override
    protected ProductId newProduct() {
      return database.newProduct();
    }
  }
}
