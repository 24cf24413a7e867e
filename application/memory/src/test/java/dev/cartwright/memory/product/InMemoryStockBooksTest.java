package dev.cartwright.memory.product;

import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.testkit.contract.product.StockBooksContract;
import dev.cartwright.testkit.fixture.Products;

class InMemoryStockBooksTest extends StockBooksContract {

  private final InMemoryStockRepository stock =
      new InMemoryStockRepository(new InMemoryStore(), new SystemTimeSource());

  @Override
  protected StockRepository stock() {
    return stock;
  }

  @Override
  protected StockBooks books() {
    return stock.books();
  }

  @Override
  protected ProductId newProduct() {
    return Products.newId();
  }
}
