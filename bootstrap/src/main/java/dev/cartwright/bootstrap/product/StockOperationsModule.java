package dev.cartwright.bootstrap.product;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.cartwright.application.product.AuditReservationsHandler;
import dev.cartwright.application.product.AuditStockHandler;
import dev.cartwright.application.product.BatchGetReservationsHandler;
import dev.cartwright.application.product.ListReservationsHandler;
import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.grpc.product.StockOperations;
import dev.cartwright.grpc.product.StockOperationsGrpcService;
import dev.cartwright.grpc.shared.PageTokens;
import io.grpc.BindableService;

/** What operators, and services that compare books, ask of the stock. */
@Module
interface StockOperationsModule {

  @Provides
  static StockOperations operations(StockBooks books) {
    return new StockOperations(
        new AuditStockHandler(books),
        new AuditReservationsHandler(books),
        new ListReservationsHandler(books),
        new BatchGetReservationsHandler(books));
  }

  @Provides
  @IntoSet
  static BindableService service(StockOperations operations, PageTokens pageTokens) {
    return new StockOperationsGrpcService(operations, pageTokens);
  }
}
