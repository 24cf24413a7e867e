package dev.cartwright.grpc.product;

import dev.cartwright.application.product.AdjustStockHandler;
import dev.cartwright.application.product.ArchiveProductHandler;
import dev.cartwright.application.product.BatchGetProductsHandler;
import dev.cartwright.application.product.CommitReservationHandler;
import dev.cartwright.application.product.CreateProductHandler;
import dev.cartwright.application.product.GetProductByIDHandler;
import dev.cartwright.application.product.GetStockHandler;
import dev.cartwright.application.product.ListProductsHandler;
import dev.cartwright.application.product.PublishProductHandler;
import dev.cartwright.application.product.ReleaseReservationHandler;
import dev.cartwright.application.product.ReserveStockHandler;
import dev.cartwright.application.product.ReturnReservationHandler;
import dev.cartwright.application.product.SearchProductsHandler;
import dev.cartwright.application.product.UpdateProductHandler;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.memory.product.InMemoryProductRepository;
import dev.cartwright.memory.product.InMemoryProductSearch;
import dev.cartwright.memory.product.InMemoryStockRepository;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.memory.shared.UuidV7Generator;
import java.util.List;

/** The real product service on a store in memory, for tests of those who call it. */
public final class ProductServices {

  private ProductServices() {}

  /** Returns a service without products. */
  public static ProductGrpcService inMemory() {
    InMemoryProductRepository products = new InMemoryProductRepository(new InMemoryStore());
    TimeSource time = new SystemTimeSource();
    InMemoryStockRepository stock = new InMemoryStockRepository(new InMemoryStore(), time);
    return new ProductGrpcService(
        new ProductUseCases(
            new GetProductByIDHandler(products, stock),
            new BatchGetProductsHandler(products, stock),
            new CreateProductHandler(products, new UuidV7Generator(), time),
            new UpdateProductHandler(products, time),
            new PublishProductHandler(products, time),
            new ArchiveProductHandler(products, time),
            new ListProductsHandler(products, stock),
            new SearchProductsHandler(new InMemoryProductSearch(products), stock)),
        new StockUseCases(
            new GetStockHandler(products, stock),
            new AdjustStockHandler(products, stock),
            new ReserveStockHandler(stock),
            new CommitReservationHandler(stock),
            new ReleaseReservationHandler(stock),
            new ReturnReservationHandler(stock)),
        new PageTokens(List.of(new byte[PageTokens.KEY_BYTES_MIN])));
  }
}
