package dev.cartwright.grpc.product;

import dev.cartwright.application.product.AdjustStockHandler;
import dev.cartwright.application.product.ArchiveProductHandler;
import dev.cartwright.application.product.BatchGetProductsHandler;
import dev.cartwright.application.product.CommitReservationHandler;
import dev.cartwright.application.product.CreateProductHandler;
import dev.cartwright.application.product.GetProductByIDHandler;
import dev.cartwright.application.product.GetStockHandler;
import dev.cartwright.application.product.ListProductsHandler;
import dev.cartwright.application.product.ProductTerms;
import dev.cartwright.application.product.PublishProductHandler;
import dev.cartwright.application.product.ReleaseReservationHandler;
import dev.cartwright.application.product.ReserveStockHandler;
import dev.cartwright.application.product.ReturnReservationHandler;
import dev.cartwright.application.product.SearchProductsHandler;
import dev.cartwright.application.product.UpdateProductHandler;
import dev.cartwright.application.shared.IdempotentUseCases;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.memory.product.InMemoryProductRepository;
import dev.cartwright.memory.product.InMemoryProductSearch;
import dev.cartwright.memory.product.InMemoryStockRepository;
import dev.cartwright.memory.shared.ImmediateBackoff;
import dev.cartwright.memory.shared.InMemoryIdempotencyKeys;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.memory.shared.UuidV7Generator;
import java.util.List;

/** The real product service on a store in memory, for tests of those who call it. */
public final class ProductServices {

  private ProductServices() {}

  /** Returns a service without products. */
  public static ProductGrpcService inMemory() {
    InMemoryStore store = new InMemoryStore();
    InMemoryProductRepository products = new InMemoryProductRepository(store);
    TimeSource time = new SystemTimeSource();
    InMemoryStockRepository stock = new InMemoryStockRepository(store, time);
    IdGenerator ids = new UuidV7Generator();
    IdempotentUseCases once =
        new IdempotentUseCases(
            store, new InMemoryIdempotencyKeys(store, time), new ImmediateBackoff(3));
    return new ProductGrpcService(
        new ProductUseCases(
            new GetProductByIDHandler(products, stock),
            new BatchGetProductsHandler(products, stock),
            once.of(new CreateProductHandler(products, ids, time), ProductTerms.CREATE_PRODUCT),
            once.of(new UpdateProductHandler(products, time), ProductTerms.UPDATE_PRODUCT),
            once.of(new PublishProductHandler(products, time), ProductTerms.PUBLISH_PRODUCT),
            once.of(new ArchiveProductHandler(products, time), ProductTerms.ARCHIVE_PRODUCT),
            new ListProductsHandler(products, stock),
            new SearchProductsHandler(new InMemoryProductSearch(products), stock)),
        new StockUseCases(
            new GetStockHandler(products, stock),
            once.of(new AdjustStockHandler(products, stock, ids), ProductTerms.ADJUST_STOCK),
            new ReserveStockHandler(stock),
            new CommitReservationHandler(stock),
            new ReleaseReservationHandler(stock),
            new ReturnReservationHandler(stock)),
        new PageTokens(List.of(new byte[PageTokens.KEY_BYTES_MIN])));
  }
}
