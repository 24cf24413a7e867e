package dev.cartwright.simulator.world;

import dev.cartwright.application.product.AdjustStock;
import dev.cartwright.application.product.AdjustStockHandler;
import dev.cartwright.application.product.BatchGetProducts;
import dev.cartwright.application.product.BatchGetProductsHandler;
import dev.cartwright.application.product.CommitReservation;
import dev.cartwright.application.product.CommitReservationHandler;
import dev.cartwright.application.product.ExpireReservations;
import dev.cartwright.application.product.ExpireReservationsHandler;
import dev.cartwright.application.product.GetProductByID;
import dev.cartwright.application.product.GetProductByIDHandler;
import dev.cartwright.application.product.ReleaseReservation;
import dev.cartwright.application.product.ReleaseReservationHandler;
import dev.cartwright.application.product.ReserveStock;
import dev.cartwright.application.product.ReserveStockHandler;
import dev.cartwright.application.product.ReturnReservation;
import dev.cartwright.application.product.ReturnReservationHandler;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.StockRepository;

/** What one process of the product service does. */
record ProductInstance(
    GetProductByID getProduct,
    BatchGetProducts batchGet,
    AdjustStock adjust,
    ReserveStock reserve,
    CommitReservation commit,
    ReleaseReservation release,
    ReturnReservation giveBack,
    ExpireReservations expire) {

  static ProductInstance on(ProductRepository products, StockRepository stock) {
    return new ProductInstance(
        new GetProductByIDHandler(products, stock),
        new BatchGetProductsHandler(products, stock),
        new AdjustStockHandler(products, stock),
        new ReserveStockHandler(stock),
        new CommitReservationHandler(stock),
        new ReleaseReservationHandler(stock),
        new ReturnReservationHandler(stock),
        new ExpireReservationsHandler(stock));
  }
}
