package dev.cartwright.postgres.product;

import static dev.cartwright.testkit.fixture.Reservations.newId;
import static dev.cartwright.testkit.fixture.Reservations.take;
import static dev.cartwright.testkit.fixture.Reservations.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.postgres.shared.FaultyStatements;
import dev.cartwright.postgres.shared.PostgresDatabase;
import dev.cartwright.postgres.shared.PostgresSettings;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Reservations;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lets as many callers as there are connections want two products, half of them in reverse. */
@Timeout(300)
class StockDeadlocksIT {

  private static final int CALLERS = 32;
  private static final long STOCK = 1_000_000;

  /** How often chance is given the opportunity to lock two rows in the wrong order at once. */
  private static final int RUNS_MAX = 40;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_NANOS = 10_000_000;
  private static final int LOOKS_MAX = 1_000;

  /** Lets the server look for deadlocks well before anybody's wait for a lock ends. */
  private static final String LOOK_EARLY = "ALTER DATABASE {0} SET deadlock_timeout = '10ms'";

  private static final String NAME = "SELECT current_database()";

  private static final String OTHERS =
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()
      """;

  private static final String DEADLOCKS =
      "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";

  private final PostgresSettings settings = PostgresTestDatabase.migrated(StoredContext.PRODUCT);

  @BeforeEach
  void deadlocksAreFoundEarly() {
    try (PostgresDatabase database = open(1)) {
      DSLContext dsl = database.dsl();
      String name = dsl.fetchSingle(NAME).into(String.class);
      assertThat(dsl.execute(LOOK_EARLY, DSL.name(name))).isZero();
    }
  }

  @Test
  void sortedLocksNeverBlockEachOther() {
    int rounds = 40;

    assertThat(reservations(rounds, UnaryOperator.identity())).isEqualTo((long) CALLERS * rounds);
    assertThat(deadlocks()).isZero();
  }

  @Test
  void unsortedLocksDo() {
    FaultyStatements unsorted =
        new FaultyStatements(
            "order by \"stock\".\"product_id\" for update", "order by random() for update");

    for (int run = 0; run < RUNS_MAX && deadlocks() == 0; run++) {
      assertThat(reservations(5, unsorted::in)).isLessThanOrEqualTo(CALLERS * 5L);
    }
    assertThat(unsorted.wasUsed()).isTrue();
    assertThat(deadlocks()).isPositive();
  }

  @Test
  void batchesOfTwoInstancesNeverBlockEachOther() {
    assertThat(equalCallsOnTwoInstances(30, UnaryOperator.identity())).isEqualTo(CALLERS / 2 * 30L);
    assertThat(deadlocks()).isZero();
  }

  @Test
  void unsortedBatchesDo() {
    FaultyStatements unsorted =
        new FaultyStatements("ORDER BY id COLLATE \"C\"", "ORDER BY random()");

    // All the same, what was broken off is done one by one, and is right.
    for (int run = 0; run < RUNS_MAX && deadlocks() == 0; run++) {
      assertThat(equalCallsOnTwoInstances(15, unsorted::in)).isEqualTo(CALLERS / 2 * 15L);
    }
    assertThat(unsorted.wasUsed()).isTrue();
    assertThat(deadlocks()).isPositive();
  }

  /** Lets two instances get the same calls at once, and returns how many units are gone then. */
  private long equalCallsOnTwoInstances(int rounds, UnaryOperator<DSLContext> adapter) {
    try (PostgresDatabase here = open(CALLERS / 2);
        PostgresDatabase there = open(CALLERS / 2)) {
      List<StockRepository> instances =
          List.of(batching(adapter.apply(here.dsl())), batching(adapter.apply(there.dsl())));
      ProductId product =
          stocked(instances.getFirst(), new StockTestDatabase(here.dsl()).newProduct());
      for (int round = 0; round < rounds; round++) {
        List<ReservationRequest> calls =
            IntStream.range(0, CALLERS / 2)
                .mapToObj(i -> take(newId(), units(product, 1)))
                .toList();
        List<Callable<Boolean>> callers =
            IntStream.range(0, CALLERS)
                .mapToObj(i ->
                    (Callable<Boolean>)
                        () -> instances.get(i % 2).apply(calls.get(i / 2)) instanceof Result.Ok)
                .toList();
        assertThat(Race.between(callers)).containsOnly(true);
      }
      return STOCK - instances.getLast().find(product).available();
    }
  }

  private static StockRepository batching(DSLContext dsl) {
    return new BatchingStockRepository(new PostgresStockRepository(dsl), () -> PATIENCE);
  }

  /** Returns how many reservations were made, after the connections that made them are closed. */
  private long reservations(int rounds, UnaryOperator<DSLContext> adapter) {
    try (PostgresDatabase database = open(CALLERS)) {
      StockRepository stock = new PostgresStockRepository(adapter.apply(database.dsl()));
      StockTestDatabase products = new StockTestDatabase(database.dsl());
      ProductId one = stocked(stock, products.newProduct());
      ProductId two = stocked(stock, products.newProduct());
      List<Callable<Long>> callers =
          IntStream.range(0, CALLERS)
              .mapToObj(i -> i % 2 == 0 ? List.of(one, two) : List.of(two, one))
              .map(order -> (Callable<Long>) () -> reserve(stock, order, rounds))
              .toList();

      return Race.between(callers).stream().mapToLong(Long::longValue).sum();
    }
  }

  private static ProductId stocked(StockRepository stock, ProductId product) {
    assertThat(stock.adjust(Reservations.receipt(product, STOCK))).isInstanceOf(Result.Ok.class);
    return product;
  }

  private static long reserve(StockRepository stock, List<ProductId> order, int rounds) {
    StockLines lines = Reservations.oneOfEach(order.toArray(ProductId[]::new));
    return IntStream.range(0, rounds).filter(round -> isReserved(stock, lines)).count();
  }

  private static boolean isReserved(StockRepository stock, StockLines lines) {
    try {
      Result<Reservation, ProductError> answer = stock.apply(take(newId(), lines));
      return answer instanceof Result.Ok;
    } catch (PortException.StaleWrite e) {
      // Broken off by the server.
      return false;
    }
  }

  /** Counts what the server broke off; a connection that is closed has reported all of it. */
  private long deadlocks() {
    try (PostgresDatabase observer = open(1)) {
      DSLContext dsl = observer.dsl();
      for (int looks = 0; number(dsl, OTHERS) > 0; looks++) {
        assertThat(looks).as("looks at connections that are to be closed").isLessThan(LOOKS_MAX);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      return number(dsl, DEADLOCKS);
    }
  }

  private static long number(DSLContext dsl, String query) {
    return dsl.fetchSingle(query).into(Long.class);
  }

  private PostgresDatabase open(int connections) {
    return PostgresDatabase.open(
        settings.withConnectionsMax(connections).withTimeouts(PATIENCE, PATIENCE, PATIENCE));
  }
}
