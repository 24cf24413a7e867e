package dev.cartwright.postgres.product;

import static dev.cartwright.postgres.product.generated.tables.ReservationLine.RESERVATION_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.contract.product.StockRepositoryContract;
import dev.cartwright.testkit.fixture.Reservations;
import dev.cartwright.testkit.fixture.Results;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresStockRepositoryIT extends StockRepositoryContract {

  private final StockTestDatabase database = new StockTestDatabase();
  private final StockRepository stock = new PostgresStockRepository(database.dsl());

  @Override
  protected StockRepository stock() {
    return stock;
  }

  @Override
  protected StockRepository hasty() {
    return new PostgresStockRepository(database.dsl(), Duration.ZERO);
  }

  @Override
  protected ProductId newProduct() {
    return database.newProduct();
  }

  @Test
  void linesThatDoNotFitTheirHashAreDamaged() {
    ProductId product = newProduct();
    ReservationId id = Reservations.newId();
    assertThat(stock.adjust(Reservations.receipt(product, 5))).isNotNull();
    assertThat(Results.valueOf(stock.apply(Reservations.take(id, Reservations.units(product, 2)))))
        .isNotNull();
    int damaged =
        database
            .dsl()
            .update(RESERVATION_LINE)
            .set(RESERVATION_LINE.QUANTITY, 3L)
            .where(RESERVATION_LINE.RESERVATION_ID.eq(id.toString()))
            .execute();

    assertThat(damaged).isOne();
    assertThatThrownBy(() -> stock.apply(Reservations.giveBack(id)))
        .isInstanceOf(PortException.CorruptData.class);
  }
}
