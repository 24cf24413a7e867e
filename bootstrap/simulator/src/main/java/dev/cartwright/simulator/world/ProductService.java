package dev.cartwright.simulator.world;

import dev.cartwright.application.product.AdjustStock;
import dev.cartwright.application.product.ProductStores;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.bootstrap.shared.ProductReads;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.grpc.product.StockUseCases;
import dev.cartwright.memory.product.InMemoryProductRepository;
import dev.cartwright.memory.product.InMemoryProductSearch;
import dev.cartwright.memory.product.InMemoryStockRepository;
import dev.cartwright.memory.shared.InMemoryIdempotencyKeys;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.network.Endpoint;
import dev.cartwright.simulator.store.Database;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The product service: a catalogue and its stock. */
public final class ProductService {

  private static final Duration SWEEP = Duration.ofSeconds(10);

  private final Stage stage;
  private final InMemoryProductRepository catalogue;
  private final StockRecord stock;
  private final Map<SimulatedProcess, ProductInstance> instances = new LinkedHashMap<>();

  /** Starts so many processes. */
  public ProductService(Stage stage, Wiring wiring, int processes) {
    this.stage = stage;
    Database database = stage.newDatabase("product-db");
    InMemoryStore store = database.store();
    this.catalogue = new InMemoryProductRepository(store);
    this.stock =
        new StockRecord(
            wiring.stock(new InMemoryStockRepository(store, database.clock())), stage.simulation());
    ProductStores stores =
        new ProductStores(
            database,
            database.seenFromOutside(ProductRepository.class, catalogue),
            database.seenFromOutside(StockRepository.class, stock),
            database.seenFromOutside(
                IdempotencyKeys.class,
                wiring.keys(new InMemoryIdempotencyKeys(store, database.clock()))));
    for (SimulatedProcess process : stage.start("products", processes)) {
      ProductInstance instance =
          ProductInstance.on(
              stores,
              new InMemoryProductSearch(catalogue),
              process.time(),
              new SeededIds(stage.newChance()),
              stage.fewRetries());
      instances.put(process, instance);
      stage.every(SWEEP, process, "expiry", instance::sweep);
    }
  }

  /** Puts a product on sale before anything begins. */
  public void add(Product product, StockAdjustment receipt) {
    Result<Product, ProductError> unused = catalogue.save(product);
    Result<StockLevel, ProductError> unusedLevel = stock.adjust(receipt);
  }

  /** Returns the stock, and what was done to it, for those who check it in the end. */
  public StockRecord stock() {
    return stock;
  }

  /** Returns how another service looks at products. */
  ProductReads readsFor(String caller, Duration timeout) {
    return new ProductReads(
        caller,
        remote("GetProductByID", timeout, it -> it.catalogue().getProductByID())::handle,
        remote("BatchGetProducts", timeout, it -> it.catalogue().batchGetProducts())::handle);
  }

  /** Changes a stock by hand. */
  public Endpoint<AdjustStock.Command, Result<Reply<StockLevel>, ProductError>> adjustStock() {
    return Endpoint.repeatable("AdjustStock", instances, it -> it.stock().adjustStock());
  }

  /** Returns how another service, or somebody outside, uses the stock. */
  public StockUseCases stockFor(Duration timeout) {
    return new StockUseCases(
        remote("GetStock", timeout, it -> it.stock().getStock())::handle,
        remote("AdjustStock", timeout, it -> it.stock().adjustStock()),
        remote("ReserveStock", timeout, it -> it.stock().reserveStock())::handle,
        remote("CommitReservation", timeout, it -> it.stock().commitReservation())::handle,
        remote("ReleaseReservation", timeout, it -> it.stock().releaseReservation())::handle,
        remote("ReturnReservation", timeout, it -> it.stock().returnReservation())::handle);
  }

  private <C, R> UseCase<C, R> remote(
      String name, Duration timeout, Function<ProductInstance, UseCase<C, R>> useCase) {
    return stage.network().remote(Endpoint.repeatable(name, instances, useCase), timeout);
  }
}
