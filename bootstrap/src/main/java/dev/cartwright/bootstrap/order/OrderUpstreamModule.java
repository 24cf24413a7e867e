package dev.cartwright.bootstrap.order;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.application.order.port.ReservationBooks;
import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.shared.CartTarget;
import dev.cartwright.bootstrap.shared.Upstream;
import dev.cartwright.bootstrap.shared.UpstreamModule;
import dev.cartwright.grpc.order.GrpcCartSettlement;
import dev.cartwright.grpc.order.GrpcProductCatalog;
import dev.cartwright.grpc.order.GrpcReservationBooks;
import dev.cartwright.grpc.order.GrpcStockReservations;
import dev.cartwright.grpc.order.GrpcUserDirectory;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.cart.v1.CartServiceGrpc.CartServiceBlockingStub;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import dev.cartwright.proto.product.v1.StockOperationsServiceGrpc;
import dev.cartwright.proto.user.v1.UserServiceGrpc.UserServiceBlockingStub;
import jakarta.inject.Singleton;

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

  @Provides
  static StockReservations stock(ProductServiceBlockingStub products, Upstream upstream) {
    return new GrpcStockReservations(products, upstream.timeout());
  }

  @Provides
  static ReservationBooks books(ProductServiceBlockingStub products, Upstream upstream) {
    return new GrpcReservationBooks(
        StockOperationsServiceGrpc.newBlockingStub(products.getChannel()), upstream.timeout());
  }

  @Provides
  static CartSettlement carts(CartServiceBlockingStub carts, Upstream upstream) {
    return new GrpcCartSettlement(carts, upstream.timeout());
  }

  @Provides
  @Singleton
  static CartServiceBlockingStub cartService(
      CartTarget carts, Upstream upstream, Lifecycle lifecycle) {
    return CartServiceGrpc.newBlockingStub(
        UpstreamModule.open(
            upstream, carts.target(), CartServiceGrpc.getServiceDescriptor(), lifecycle));
  }
}
