package dev.cartwright.simulator.world;

import dev.cartwright.application.product.AdjustStock;
import dev.cartwright.application.product.BatchGetProducts;
import dev.cartwright.application.product.CatalogueEntry;
import dev.cartwright.application.product.CommitReservation;
import dev.cartwright.application.product.GetProductByID;
import dev.cartwright.application.product.ProductStores;
import dev.cartwright.application.product.ReleaseReservation;
import dev.cartwright.application.product.ReserveStock;
import dev.cartwright.application.product.ReturnReservation;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.Result;
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

/** The product service: a catalogue and its stock. */
public final class ProductService {

  private static final Duration SWEEP = Duration.ofSeconds(10);

  private final InMemoryProductRepository catalogue;
  private final StockRecord stock;
  private final Map<SimulatedProcess, ProductInstance> instances = new LinkedHashMap<>();

  /** Starts so many processes. */
  public ProductService(Stage stage, Wiring wiring, int processes) {
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

  /** Finds a product. */
  public Endpoint<GetProductByID.Query, Result<CatalogueEntry, ProductError>> getProductByID() {
    return Endpoint.repeatable("GetProductByID", instances, it -> it.catalogue().getProductByID());
  }

  /** Finds several products. */
  public Endpoint<BatchGetProducts.Query, Result<BatchGetProducts.Answer, ProductError>>
      batchGetProducts() {
    return Endpoint.repeatable(
        "BatchGetProducts", instances, it -> it.catalogue().batchGetProducts());
  }

  /** Changes a stock by hand. */
  public Endpoint<AdjustStock.Command, Result<Reply<StockLevel>, ProductError>> adjustStock() {
    return Endpoint.repeatable("AdjustStock", instances, it -> it.stock().adjustStock());
  }

  /** Reserves stock. */
  public Endpoint<ReserveStock.Command, Result<Reservation, ProductError>> reserveStock() {
    return Endpoint.repeatable("ReserveStock", instances, it -> it.stock().reserveStock());
  }

  /** Commits what is held. */
  public Endpoint<CommitReservation.Command, Result<Reservation, ProductError>>
      commitReservation() {
    return Endpoint.repeatable(
        "CommitReservation", instances, it -> it.stock().commitReservation());
  }

  /** Releases what is held. */
  public Endpoint<ReleaseReservation.Command, Result<Reservation, ProductError>>
      releaseReservation() {
    return Endpoint.repeatable(
        "ReleaseReservation", instances, it -> it.stock().releaseReservation());
  }

  /** Gives back what is committed. */
  public Endpoint<ReturnReservation.Command, Result<Reservation, ProductError>>
      returnReservation() {
    return Endpoint.repeatable(
        "ReturnReservation", instances, it -> it.stock().returnReservation());
  }
}
