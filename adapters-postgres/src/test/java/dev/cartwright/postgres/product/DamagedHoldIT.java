package dev.cartwright.postgres.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.fixture.Reservations;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Damages what is held for too long. */
class DamagedHoldIT {

  private static final String DAMAGE =
      "UPDATE reservation SET lines_hash = 'v1:damaged' WHERE reservation_id = ?";

  private final DSLContext dsl = PostgresTestDatabase.fresh(StoredContext.PRODUCT).dsl();
  private final StockRepository stock = new PostgresStockRepository(dsl, Duration.ZERO);
  private final ProductId product = new StockTestDatabase(dsl).newProduct();

  @Test
  void itDoesNotKeepTheOthersFromExpiring() {
    assertThat(stock.adjust(Reservations.receipt(product, 3))).isInstanceOf(Result.Ok.class);
    List<ReservationId> held = Stream.generate(this::hold).limit(3).toList();
    assertThat(dsl.execute(DAMAGE, held.getFirst().toString())).isEqualTo(1);

    assertThat(stock.releaseExpired(10)).isEqualTo(2);

    assertThat(stock.availableOf(Set.of(product))).containsEntry(product, 2L);
    assertThat(stock.releaseExpired(10)).isZero();
  }

  private ReservationId hold() {
    ReservationId id = Reservations.newId();
    assertThat(stock.apply(Reservations.hold(id, Reservations.units(product, 1))))
        .isInstanceOf(Result.Ok.class);
    return id;
  }
}
