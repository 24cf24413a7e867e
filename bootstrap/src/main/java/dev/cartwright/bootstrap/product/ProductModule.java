package dev.cartwright.bootstrap.product;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.cartwright.application.product.AdjustStockHandler;
import dev.cartwright.application.product.ArchiveProductHandler;
import dev.cartwright.application.product.BatchGetProductsHandler;
import dev.cartwright.application.product.CommitReservationHandler;
import dev.cartwright.application.product.CreateProductHandler;
import dev.cartwright.application.product.ExpireReservationsHandler;
import dev.cartwright.application.product.GetProductByIDHandler;
import dev.cartwright.application.product.GetStockHandler;
import dev.cartwright.application.product.ListProductsHandler;
import dev.cartwright.application.product.ProductStores;
import dev.cartwright.application.product.ProductTerms;
import dev.cartwright.application.product.PublishProductHandler;
import dev.cartwright.application.product.ReleaseReservationHandler;
import dev.cartwright.application.product.ReserveStockHandler;
import dev.cartwright.application.product.ReturnReservationHandler;
import dev.cartwright.application.product.SearchProductsHandler;
import dev.cartwright.application.product.UpdateProductHandler;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.IdempotentUseCases;
import dev.cartwright.application.shared.Retrying;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.bootstrap.server.BackgroundJob;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.PeriodicJob;
import dev.cartwright.bootstrap.server.Ticks;
import dev.cartwright.bootstrap.shared.KeyRetention;
import dev.cartwright.grpc.product.ProductGrpcService;
import dev.cartwright.grpc.product.ProductUseCases;
import dev.cartwright.grpc.product.StockUseCases;
import dev.cartwright.grpc.shared.PageTokens;
import io.grpc.BindableService;
import jakarta.inject.Singleton;

/** The product context: its use cases and the gRPC service on top. Needs its stores bound. */
@Module(includes = StockOperationsModule.class)
public interface ProductModule {

  /** The use cases. */
  @Provides
  static ProductUseCases useCases(
      ProductStores stores,
      ProductSearch search,
      TimeSource time,
      IdGenerator ids,
      Backoff backoff) {
    ProductRepository products = stores.products();
    StockRepository stock = stores.stock();
    IdempotentUseCases once = once(stores, backoff);
    return new ProductUseCases(
        new GetProductByIDHandler(products, stock),
        new BatchGetProductsHandler(products, stock),
        once.of(new CreateProductHandler(products, ids, time), ProductTerms.CREATE_PRODUCT),
        once.of(new UpdateProductHandler(products, time), ProductTerms.UPDATE_PRODUCT),
        once.of(new PublishProductHandler(products, time), ProductTerms.PUBLISH_PRODUCT),
        once.of(new ArchiveProductHandler(products, time), ProductTerms.ARCHIVE_PRODUCT),
        new ListProductsHandler(products, stock),
        new SearchProductsHandler(search, stock));
  }

  /** The use cases about stock; a reservation is its own idempotency key. */
  @Provides
  static StockUseCases stockUseCases(ProductStores stores, IdGenerator ids, Backoff backoff) {
    ProductRepository products = stores.products();
    StockRepository stock = stores.stock();
    return new StockUseCases(
        new GetStockHandler(products, stock),
        once(stores, backoff)
            .of(new AdjustStockHandler(products, stock, ids), ProductTerms.ADJUST_STOCK),
        new Retrying<>(new ReserveStockHandler(stock), backoff)::handle,
        new Retrying<>(new CommitReservationHandler(stock), backoff)::handle,
        new Retrying<>(new ReleaseReservationHandler(stock), backoff)::handle,
        new Retrying<>(new ReturnReservationHandler(stock), backoff)::handle);
  }

  /** Removes idempotency keys that are too old. */
  @Provides
  @Singleton
  @IntoSet
  static BackgroundJob keyRetention(ProductStores stores, Lifecycle lifecycle) {
    return KeyRetention.of("product", stores.keys(), lifecycle);
  }

  /** Releases reservations that are held for too long. */
  @Provides
  @Singleton
  @IntoSet
  static BackgroundJob expiry(ProductStores stores, Lifecycle lifecycle) {
    ReservationSweep sweep = new ReservationSweep(new ExpireReservationsHandler(stores.stock()));
    return lifecycle.closeAtEnd(
        "expiry of reservations",
        new PeriodicJob("expiry-of-reservations", Ticks.every(ReservationSweep.PERIOD), sweep));
  }

  /** The gRPC service. */
  @Provides
  @IntoSet
  static BindableService service(
      ProductUseCases products, StockUseCases stock, PageTokens pageTokens) {
    return new ProductGrpcService(products, stock, pageTokens);
  }

  private static IdempotentUseCases once(ProductStores stores, Backoff backoff) {
    return new IdempotentUseCases(stores.transactions(), stores.keys(), backoff);
  }
}
