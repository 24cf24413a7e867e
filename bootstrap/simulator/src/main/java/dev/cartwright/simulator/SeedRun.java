package dev.cartwright.simulator;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.product.Attributes;
import dev.cartwright.domain.product.Description;
import dev.cartwright.domain.product.Price;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.product.ProductName;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.product.Sku;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockChange;
import dev.cartwright.domain.product.StockReason;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.simulator.check.BookingCheck;
import dev.cartwright.simulator.check.Findings;
import dev.cartwright.simulator.check.StockCheck;
import dev.cartwright.simulator.client.Bookings;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.world.Chaos;
import dev.cartwright.simulator.world.ProductService;
import dev.cartwright.simulator.world.SeededIds;
import dev.cartwright.simulator.world.Stage;
import dev.cartwright.simulator.world.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One world under one seed, from its first request to the verdict on what is left of it. */
public final class SeedRun {

  private static final Duration STORM = Duration.ofMinutes(2);

  /** When everything has to be at its end: longer than units are held. */
  private static final Duration QUIET = STORM.plus(Duration.ofMinutes(20));

  private static final Duration STEP = Duration.ofSeconds(1);
  private static final Duration HOLDS_END = Duration.ofMinutes(11);
  private static final int PRODUCTS_MAX = 3;
  private static final int UNITS_MAX = 6;

  private final long seed;
  private final Stage stage;
  private final Simulation simulation;
  private final Chance chance;
  private final SimulatedProcess outside;
  private final ProductService products;
  private final List<ProductId> wares;
  private final Bookings bookings;
  private final Chaos chaos;

  private SeedRun(long seed, boolean traced, Function<Stage, Wiring> wiring) {
    this.seed = seed;
    this.stage = new Stage(seed, traced);
    this.simulation = stage.simulation();
    this.chance = stage.newChance();
    this.outside = stage.outsider("outside");
    this.products = new ProductService(stage, wiring.apply(stage), chance.between(1, 2));
    this.wares =
        IntStream.rangeClosed(1, chance.between(1, PRODUCTS_MAX)).mapToObj(this::ware).toList();
    this.bookings = new Bookings(stage, products, wares);
    this.chaos = new Chaos(stage);
  }

  /** Runs a seed. */
  public static Verdict of(long seed, boolean traced, Function<Stage, Wiring> wiring) {
    return new SeedRun(seed, traced, requireNonNull(wiring, "wiring")).run();
  }

  private ProductId ware(int number) {
    ProductId id = new ProductId(new SeededIds(chance).next());
    ProductDetails details =
        new ProductDetails(
            new Sku("SKU-" + number),
            new ProductName("Ware " + number),
            new Description(""),
            new Price(Money.of(100L * number, "EUR")),
            Attributes.NONE);
    Instant now = simulation.now();
    products.add(
        Product.restore(
            new Product.Snapshot(id, details, ProductStatus.ACTIVE, now, now, Version.UNSAVED)),
        new StockAdjustment(
            id,
            new StockChange.Delta(chance.between(1, UNITS_MAX)),
            new StockReason("receipt"),
            new SeededIds(chance).next()));
    return id;
  }

  private Verdict run() {
    bookings.begin(outside, chance.between(1, 6));
    chaos.begin(outside);
    simulation.runUntil(STORM);
    chaos.end();
    Findings findings = new Findings();
    findings.require(becomesQuiet(bookings::isDone), "not everything comes to its end");
    Duration end = Duration.between(Simulation.START, simulation.now()).plus(HOLDS_END);
    simulation.runUntil(end);
    StockCheck stock = new StockCheck(products.stock(), findings);
    stock.run(wares);
    new BookingCheck(stock.reservations(), findings).run(bookings.all());
    simulation.bugs().forEach(bug -> findings.require(false, "a bug:", bug));
    return new Verdict(seed, findings.all(), simulation.trace().lines());
  }

  private boolean becomesQuiet(BooleanSupplier quiet) {
    for (Duration time = STORM; time.compareTo(QUIET) < 0; time = time.plus(STEP)) {
      simulation.runUntil(time);
      if (quiet.getAsBoolean()) {
        return true;
      }
    }
    return false;
  }
}
