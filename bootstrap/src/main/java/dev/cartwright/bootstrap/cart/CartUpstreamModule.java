package dev.cartwright.bootstrap.cart;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.cart.port.ProductCatalog;
import dev.cartwright.application.cart.port.UserDirectory;
import dev.cartwright.bootstrap.shared.Upstream;
import dev.cartwright.grpc.cart.GrpcProductCatalog;
import dev.cartwright.grpc.cart.GrpcUserDirectory;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import dev.cartwright.proto.user.v1.UserServiceGrpc.UserServiceBlockingStub;

/** Lets carts ask the other services over gRPC. */
@Module
interface CartUpstreamModule {

  @Provides
  static UserDirectory users(UserServiceBlockingStub users, Upstream upstream) {
    return new GrpcUserDirectory(users, upstream.timeout());
  }

  @Provides
  static ProductCatalog products(ProductServiceBlockingStub products, Upstream upstream) {
    return new GrpcProductCatalog(products, upstream.timeout());
  }
}
