package dev.cartwright.memory.product;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.testkit.contract.product.StockRepositoryContract;
import dev.cartwright.testkit.fixture.Products;
import java.time.Duration;

class InMemoryStockRepositoryTest extends StockRepositoryContract {

  private final InMemoryStockRepository stock =
      new InMemoryStockRepository(new InMemoryStore(), new SystemTimeSource());

  @Override
  protected StockRepository stock() {
    return stock;
  }

  @Override
  protected StockRepository hasty() {
    return stock.holdingFor(Duration.ZERO);
  }

  @Override
  protected ProductId newProduct() {
    return Products.newId();
  }
}
