package dev.cartwright.postgres.product;

import com.google.errorprone.annotations.FormatMethod;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.embedded.EmbeddedPostgres;
import dev.cartwright.postgres.shared.Migrations;
import dev.cartwright.postgres.shared.PostgresDatabase;
import dev.cartwright.postgres.shared.PostgresSettings;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.fixture.Reservations;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Measures reservations on a durable server: callers that reserve one unit after another, of one
 * product or of one of many.
 *
 * <p>{@code ./mvnw -q -Pstock-benchmark test -pl adapters-postgres -am -DskipTests}
 */
public final class StockBenchmark {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final Duration MEASURED = Duration.ofSeconds(5);
  private static final List<Integer> CALLERS = List.of(1, 8, 32, 64);
  private static final int PRODUCTS = 1000;
  private static final long UNITS = 1_000_000_000;

  private final List<Form> forms;
  private final StockTestDatabase database;
  private final LongAdder failures = new LongAdder();

  private StockBenchmark(PostgresDatabase database) {
    this.database = new StockTestDatabase(database.dsl());
    PostgresStockRepository plain = new PostgresStockRepository(database.dsl());
    this.forms =
        List.of(
            new Form("plain", plain),
            new Form("lane", new BatchingStockRepository(plain, () -> PATIENCE)));
  }

  private record Form(String name, StockRepository stock) {}

  /** Runs all of it, and prints a table. */
  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(durable())) {
      PostgresSettings settings =
          PostgresSettings.of(server.jdbcUrl("benchmark"), "", "")
              .withTimeouts(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));
      Migrations.migrate(StoredContext.PRODUCT, settings);
      try (PostgresDatabase database = PostgresDatabase.open(settings)) {
        new StockBenchmark(database).run();
      }
    }
  }

  private static EmbeddedPostgres.Settings durable() throws IOException {
    EmbeddedPostgres.Settings usual =
        EmbeddedPostgres.Settings.in(Files.createTempDirectory("cartwright-benchmark-"))
            .withDatabases("benchmark");
    return new EmbeddedPostgres.Settings(
        usual.folder(),
        usual.port(),
        usual.databases(),
        usual.connectionsMax(),
        true,
        true,
        usual.cache(),
        usual.progress());
  }

  private void run() throws InterruptedException, ExecutionException {
    List<ProductId> many =
        IntStream.range(0, PRODUCTS).mapToObj(i -> stocked(database.newProduct())).toList();
    Supplier<ProductId> one = () -> many.getFirst();
    Supplier<ProductId> any = () -> many.get(ThreadLocalRandom.current().nextInt(PRODUCTS));
    print(
        "%-22s %8s %10s %9s %9s %9s%n", "", "callers", "per second", "p50 ms", "p99 ms", "failed");
    for (int callers : CALLERS) {
      for (Form form : forms) {
        measure(form.name() + ", one product", callers, form.stock(), one);
      }
    }
    for (int callers : CALLERS) {
      for (Form form : forms) {
        measure(form.name() + ", " + PRODUCTS + " products", callers, form.stock(), any);
      }
    }
  }

  private ProductId stocked(ProductId product) {
    Result<StockLevel, ProductError> unused =
        new PostgresStockRepository(database.dsl()).adjust(Reservations.receipt(product, UNITS));
    return product;
  }

  private void measure(
      String name, int callers, StockRepository stock, Supplier<ProductId> products)
      throws InterruptedException, ExecutionException {
    long[] unused = latencies(callers, stock, products, WARM_UP);
    failures.reset();
    long[] nanos = latencies(callers, stock, products, MEASURED);
    print(
        "%-22s %8d %10.0f %9.2f %9.2f %9d%n",
        name,
        callers,
        nanos.length / (double) MEASURED.toSeconds(),
        millis(nanos, 0.50),
        millis(nanos, 0.99),
        failures.sum());
  }

  private long[] latencies(
      int callers, StockRepository stock, Supplier<ProductId> products, Duration time)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + time.toNanos();
    Callable<long[]> caller = () -> callUntil(end, stock, products);
    long[] all = new long[0];
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<long[]> done :
          threads.invokeAll(IntStream.range(0, callers).mapToObj(i -> caller).toList())) {
        all = LongStream.concat(Arrays.stream(all), Arrays.stream(done.get())).toArray();
      }
    }
    Arrays.sort(all);
    return all;
  }

  private long[] callUntil(long end, StockRepository stock, Supplier<ProductId> products) {
    LongStream.Builder nanos = LongStream.builder();
    for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
      reserve(stock, products.get());
      nanos.add(System.nanoTime() - begin);
    }
    return nanos.build().toArray();
  }

  private void reserve(StockRepository stock, ProductId product) {
    try {
      Result<Reservation, ProductError> answer =
          stock.apply(Reservations.take(Reservations.newId(), Reservations.units(product, 1)));
      if (answer instanceof Result.Err) {
        failures.increment();
      }
    } catch (PortException e) {
      failures.increment();
    }
  }

  private static double millis(long[] sorted, double quantile) {
    return sorted.length == 0 ? 0 : sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
  }

  @FormatMethod
  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
