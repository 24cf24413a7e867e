package dev.cartwright.postgres.product;

import static dev.cartwright.testkit.fixture.Reservations.newId;
import static dev.cartwright.testkit.fixture.Reservations.take;
import static dev.cartwright.testkit.fixture.Reservations.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.postgres.shared.PostgresDatabase;
import dev.cartwright.postgres.shared.PostgresSettings;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Reservations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lets somebody lock one product's row for as long as all callers wait. */
@Timeout(60)
class LockedProductIT {

  private static final int CALLERS = 16;

  /** What callers have by default, less than a session waits for a lock. */
  private static final Duration PATIENCE = Duration.ofMillis(2_800);

  private static final String LOCK = "SELECT 1 FROM stock WHERE product_id = ? FOR UPDATE";

  private final PostgresSettings settings = PostgresTestDatabase.migrated(StoredContext.PRODUCT);
  private final PostgresDatabase database = PostgresDatabase.open(settings);
  private final PostgresDatabase elsewhere = PostgresDatabase.open(settings.withConnectionsMax(1));
  private final StockRepository stock =
      new BatchingStockRepository(new PostgresStockRepository(database.dsl()), () -> PATIENCE);

  @AfterEach
  void close() {
    database.close();
    elsewhere.close();
  }

  @Test
  void onlyItsOwnCallsFailAndTheySucceedLater() {
    ProductId locked = stocked();
    List<ReservationRequest> blocked = callsFor(locked);
    List<ReservationRequest> free = callsFor(stocked());
    List<Boolean> done = new ArrayList<>();

    elsewhere
        .dsl()
        .transaction(() -> {
          assertThat(elsewhere.dsl().fetch(LOCK, locked.value())).hasSize(1);
          done.addAll(doneOf(Stream.concat(blocked.stream(), free.stream())));
        });

    assertThat(done.subList(0, CALLERS)).containsOnly(false);
    assertThat(done.subList(CALLERS, 2 * CALLERS)).containsOnly(true);
    assertThat(doneOf(blocked.stream())).containsOnly(true);
  }

  private ProductId stocked() {
    ProductId product = new StockTestDatabase(database.dsl()).newProduct();
    assertThat(stock.adjust(Reservations.receipt(product, CALLERS))).isInstanceOf(Result.Ok.class);
    return product;
  }

  private static List<ReservationRequest> callsFor(ProductId product) {
    return Stream.generate(() -> take(newId(), units(product, 1))).limit(CALLERS).toList();
  }

  /** Lets all calls come at once, and returns which of them were done. */
  private List<Boolean> doneOf(Stream<ReservationRequest> calls) {
    return Race.between(calls.map(call -> (Callable<Boolean>) () -> isDone(call)).toList());
  }

  private boolean isDone(ReservationRequest call) {
    try {
      return stock.apply(call) instanceof Result.Ok;
    } catch (PortException.Unavailable e) {
      return false;
    }
  }
}
