package dev.cartwright.simulator.world;

import dev.cartwright.application.product.ExpireReservations;
import dev.cartwright.application.product.ExpireReservationsHandler;
import dev.cartwright.application.product.ProductStores;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.bootstrap.product.ProductModule;
import dev.cartwright.grpc.product.ProductUseCases;
import dev.cartwright.grpc.product.StockUseCases;

/** What one process of the product service does. */
record ProductInstance(
    ProductUseCases catalogue, StockUseCases stock, ExpireReservations expireReservations) {

  static ProductInstance on(
      ProductStores stores,
      ProductSearch search,
      TimeSource time,
      IdGenerator ids,
      Backoff backoff) {
    return new ProductInstance(
        ProductModule.useCases(stores, search, time, ids, backoff),
        ProductModule.stockUseCases(stores, ids, backoff),
        new ExpireReservationsHandler(stores.stock()));
  }

  /** Releases what was held for too long. */
  void sweep() {
    int unused =
        expireReservations.handle(new ExpireReservations.Command(ExpireReservations.BATCH_MAX));
  }
}
