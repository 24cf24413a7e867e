package dev.cartwright.bootstrap.order;

import static dev.cartwright.testkit.fixture.Products.details;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.product.AdjustStock;
import dev.cartwright.application.product.GetStock;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.bootstrap.local.OtherContexts;
import dev.cartwright.domain.product.StockChange;
import dev.cartwright.domain.product.StockReason;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.testkit.contract.order.StockReservationsContract;
import dev.cartwright.testkit.fixture.Results;
import java.util.UUID;

class LocalStockReservationsTest extends StockReservationsContract {

  private static final Caller SYSTEM = Caller.system();

  private final OtherContexts others = new OtherContexts();

  @Override
  protected StockReservations stock() {
    return new LocalStockReservations(others.stock());
  }

  @Override
  protected ProductId newProduct(long units) {
    ProductId product = others.published(details()).id();
    if (units > 0) {
      receive(product, units);
    }
    return product;
  }

  @Override
  protected void receive(ProductId product, long units) {
    AdjustStock.Command receipt =
        new AdjustStock.Command(
            SYSTEM,
            product,
            new StockChange.Delta(units),
            new StockReason("received"),
            new RequestId(UUID.randomUUID().toString()));
    assertThat(Results.valueOf(others.stock().adjustStock().handle(receipt))).isNotNull();
  }

  @Override
  protected long availableOf(ProductId product) {
    return Results.valueOf(others.stock().getStock().handle(new GetStock.Query(SYSTEM, product)))
        .available();
  }
}
