package dev.cartwright.bootstrap.order;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.bootstrap.shared.Upstream;
import dev.cartwright.grpc.order.GrpcProductCatalog;
import dev.cartwright.grpc.order.GrpcUserDirectory;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import dev.cartwright.proto.user.v1.UserServiceGrpc.UserServiceBlockingStub;

/** Lets orders ask the other services over gRPC. */
@Module
interface OrderUpstreamModule {

  @Provides
  static UserDirectory users(UserServiceBlockingStub users, Upstream upstream) {
    return new GrpcUserDirectory(users, upstream.timeout());
  }

  @Provides
  static ProductCatalog products(ProductServiceBlockingStub products, Upstream upstream) {
    return new GrpcProductCatalog(products, upstream.timeout());
  }
}
