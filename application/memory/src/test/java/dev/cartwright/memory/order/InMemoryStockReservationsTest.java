package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.contract.order.StockReservationsContract;
import java.util.UUID;

class InMemoryStockReservationsTest extends StockReservationsContract {

  private final InMemoryStockReservations stock = new InMemoryStockReservations();

  @Override
  protected StockReservations stock() {
    return stock;
  }

  @Override
  protected ProductId newProduct(long units) {
    ProductId product = new ProductId(UUID.randomUUID());
    stock.put(product, units);
    return product;
  }

  @Override
  protected void receive(ProductId product, long units) {
    stock.put(product, stock.availableOf(product) + units);
  }

  @Override
  protected long availableOf(ProductId product) {
    return stock.availableOf(product);
  }
}
