package dev.cartwright.simulator.world;

import dev.cartwright.application.product.AdjustStock;
import dev.cartwright.application.product.BatchGetProducts;
import dev.cartwright.application.product.CatalogueEntry;
import dev.cartwright.application.product.CommitReservation;
import dev.cartwright.application.product.ExpireReservations;
import dev.cartwright.application.product.GetProductByID;
import dev.cartwright.application.product.ReleaseReservation;
import dev.cartwright.application.product.ReserveStock;
import dev.cartwright.application.product.ReturnReservation;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.memory.product.InMemoryProductRepository;
import dev.cartwright.memory.product.InMemoryStockRepository;
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

  private final InMemoryProductRepository catalogue;
  private final StockRepository stock;
  private final StockRecord record;
  private final Map<SimulatedProcess, ProductInstance> instances = new LinkedHashMap<>();

  /** Starts so many processes. */
  public ProductService(Stage stage, Wiring wiring, int processes) {
    Database database = stage.newDatabase("product-db");
    this.catalogue = new InMemoryProductRepository(database.store());
    InMemoryStockRepository shelves =
        new InMemoryStockRepository(database.store(), database.clock());
    this.record = new StockRecord(wiring.stock(shelves), stage.simulation());
    this.stock = record;
    ProductRepository products = database.seenFromOutside(ProductRepository.class, catalogue);
    StockRepository seen = database.seenFromOutside(StockRepository.class, stock);
    for (SimulatedProcess process : stage.start("products", processes)) {
      ProductInstance instance = ProductInstance.on(products, seen);
      instances.put(process, instance);
      stage.every(SWEEP, process, "expiry", () -> sweep(instance));
    }
  }

  private static void sweep(ProductInstance instance) {
    int unused =
        instance.expire().handle(new ExpireReservations.Command(ExpireReservations.BATCH_MAX));
  }

  /** Puts a product on sale before anything begins. */
  public void add(Product product, StockAdjustment receipt) {
    Result<Product, ProductError> unused = catalogue.save(product);
    Result<StockLevel, ProductError> unusedLevel = stock.adjust(receipt);
  }

  /** Returns the stock itself, for those who check it in the end. */
  public StockRepository stock() {
    return stock;
  }

  /** Returns what was done to the stock. */
  public StockRecord record() {
    return record;
  }

  /** Finds a product. */
  public Endpoint<GetProductByID.Query, Result<CatalogueEntry, ProductError>> getProduct() {
    return Endpoint.repeatable("GetProductByID", instances, useCase(ProductInstance::getProduct));
  }

  /** Finds several products. */
  public Endpoint<BatchGetProducts.Query, Result<BatchGetProducts.Answer, ProductError>>
      batchGet() {
    return Endpoint.repeatable("BatchGetProducts", instances, useCase(ProductInstance::batchGet));
  }

  /** Changes a stock by hand. */
  public Endpoint<AdjustStock.Command, Result<StockLevel, ProductError>> adjust() {
    return Endpoint.repeatable("AdjustStock", instances, useCase(ProductInstance::adjust));
  }

  /** Reserves stock. */
  public Endpoint<ReserveStock.Command, Result<Reservation, ProductError>> reserve() {
    return Endpoint.repeatable("ReserveStock", instances, useCase(ProductInstance::reserve));
  }

  /** Commits what is held. */
  public Endpoint<CommitReservation.Command, Result<Reservation, ProductError>> commit() {
    return Endpoint.repeatable("CommitReservation", instances, useCase(ProductInstance::commit));
  }

  /** Releases what is held. */
  public Endpoint<ReleaseReservation.Command, Result<Reservation, ProductError>> release() {
    return Endpoint.repeatable("ReleaseReservation", instances, useCase(ProductInstance::release));
  }

  /** Gives back what is committed. */
  public Endpoint<ReturnReservation.Command, Result<Reservation, ProductError>> giveBack() {
    return Endpoint.repeatable("ReturnReservation", instances, useCase(ProductInstance::giveBack));
  }

  private static <C, R> Function<ProductInstance, UseCase<C, R>> useCase(
      Function<ProductInstance, ? extends UseCase<C, R>> useCase) {
    return useCase::apply;
  }
}
