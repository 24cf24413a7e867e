package dev.cartwright.grpc.product;

import dev.cartwright.application.product.AuditReservationsHandler;
import dev.cartwright.application.product.AuditStockHandler;
import dev.cartwright.application.product.BatchGetReservationsHandler;
import dev.cartwright.application.product.ListReservationsHandler;
import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.grpc.shared.PageTokens;
import java.util.List;

/** The real service about the books of a stock, for tests of those who call it. */
public final class StockOperationsServices {

  private StockOperationsServices() {}

  /** Returns a service that shows these books. */
  public static StockOperationsGrpcService on(StockBooks books) {
    return new StockOperationsGrpcService(
        new StockOperations(
            new AuditStockHandler(books),
            new AuditReservationsHandler(books),
            new ListReservationsHandler(books),
            new BatchGetReservationsHandler(books)),
        new PageTokens(List.of(new byte[PageTokens.KEY_BYTES_MIN])));
  }
}
