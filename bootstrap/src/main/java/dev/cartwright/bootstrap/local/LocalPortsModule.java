package dev.cartwright.bootstrap.local;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.order.port.ReservationBooks;
import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.bootstrap.order.LocalCartSettlement;
import dev.cartwright.bootstrap.order.LocalReservationBooks;
import dev.cartwright.bootstrap.order.LocalStockReservations;
import dev.cartwright.bootstrap.shared.ProductReads;
import dev.cartwright.bootstrap.shared.UserReads;
import dev.cartwright.grpc.cart.CartUseCases;
import dev.cartwright.grpc.product.ProductUseCases;
import dev.cartwright.grpc.product.StockOperations;
import dev.cartwright.grpc.product.StockUseCases;
import dev.cartwright.grpc.user.UserUseCases;

/** Lets contexts in one JVM ask each other directly. */
@Module
interface LocalPortsModule {

  String CARTS = "cartservice";
  String ORDERS = "orderservice";

  @Provides
  static dev.cartwright.application.cart.port.UserDirectory cartUsers(UserUseCases users) {
    return new dev.cartwright.bootstrap.cart.LocalUserDirectory(reads(CARTS, users));
  }

  @Provides
  static dev.cartwright.application.cart.port.ProductCatalog cartProducts(
      ProductUseCases products) {
    return new dev.cartwright.bootstrap.cart.LocalProductCatalog(reads(CARTS, products));
  }

  @Provides
  static dev.cartwright.application.order.port.UserDirectory orderUsers(UserUseCases users) {
    return new dev.cartwright.bootstrap.order.LocalUserDirectory(reads(ORDERS, users));
  }

  @Provides
  static dev.cartwright.application.order.port.ProductCatalog orderProducts(
      ProductUseCases products) {
    return new dev.cartwright.bootstrap.order.LocalProductCatalog(reads(ORDERS, products));
  }

  @Provides
  static StockReservations stock(StockUseCases stock) {
    return new LocalStockReservations(stock);
  }

  @Provides
  static ReservationBooks reservationBooks(StockOperations stock) {
    return new LocalReservationBooks(stock);
  }

  @Provides
  static CartSettlement settlement(CartUseCases carts) {
    return new LocalCartSettlement(carts.settleOrder());
  }

  private static UserReads reads(String caller, UserUseCases users) {
    return new UserReads(caller, users.getUserByID());
  }

  private static ProductReads reads(String caller, ProductUseCases products) {
    return new ProductReads(caller, products.getProductByID(), products.batchGetProducts());
  }
}
