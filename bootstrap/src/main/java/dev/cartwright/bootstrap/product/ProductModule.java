package dev.cartwright.bootstrap.product;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.cartwright.application.product.ArchiveProductHandler;
import dev.cartwright.application.product.BatchGetProductsHandler;
import dev.cartwright.application.product.CreateProductHandler;
import dev.cartwright.application.product.GetProductByIDHandler;
import dev.cartwright.application.product.ListProductsHandler;
import dev.cartwright.application.product.PublishProductHandler;
import dev.cartwright.application.product.SearchProductsHandler;
import dev.cartwright.application.product.UpdateProductHandler;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.shared.Retrying;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.grpc.product.ProductGrpcService;
import dev.cartwright.grpc.product.ProductUseCases;
import dev.cartwright.grpc.shared.PageTokens;
import io.grpc.BindableService;

/** The product context: its use cases and the gRPC service on top. Needs its stores bound. */
@Module
public interface ProductModule {

  /** The use cases. */
  @Provides
  static ProductUseCases useCases(
      ProductRepository products,
      ProductSearch search,
      TimeSource time,
      IdGenerator ids,
      Backoff backoff) {
    return new ProductUseCases(
        new GetProductByIDHandler(products),
        new BatchGetProductsHandler(products),
        new Retrying<>(new CreateProductHandler(products, ids, time), backoff)::handle,
        new Retrying<>(new UpdateProductHandler(products, time), backoff)::handle,
        new Retrying<>(new PublishProductHandler(products, time), backoff)::handle,
        new Retrying<>(new ArchiveProductHandler(products, time), backoff)::handle,
        new ListProductsHandler(products),
        new SearchProductsHandler(search));
  }

  /** The gRPC service. */
  @Provides
  @IntoSet
  static BindableService service(ProductUseCases products, PageTokens pageTokens) {
    return new ProductGrpcService(products, pageTokens);
  }
}
