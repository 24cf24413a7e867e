package dev.cartwright.bootstrap.local;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.bootstrap.cart.LocalProductCatalog;
import dev.cartwright.bootstrap.cart.LocalUserDirectory;
import dev.cartwright.grpc.product.ProductUseCases;
import dev.cartwright.grpc.user.UserUseCases;

/** Lets contexts in one JVM ask each other directly. */
@Module
interface LocalPortsModule {

  @Provides
  static dev.cartwright.application.cart.port.UserDirectory cartUsers(UserUseCases users) {
    return new LocalUserDirectory(users.getUserByID());
  }

  @Provides
  static dev.cartwright.application.cart.port.ProductCatalog cartProducts(
      ProductUseCases products) {
    return new LocalProductCatalog(products.getProductByID(), products.batchGetProducts());
  }
}
