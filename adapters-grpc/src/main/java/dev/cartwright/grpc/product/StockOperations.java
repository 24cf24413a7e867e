package dev.cartwright.grpc.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.AuditReservations;
import dev.cartwright.application.product.AuditStock;
import dev.cartwright.application.product.BatchGetReservations;
import dev.cartwright.application.product.ListReservations;

/**
 * The use cases that {@link StockOperationsGrpcService} serves.
 *
 * @param auditStock checks the stock of products
 * @param auditReservations checks reservations
 * @param listReservations goes through the reservations
 * @param batchGetReservations looks at several reservations
 */
public record StockOperations(
    AuditStock auditStock,
    AuditReservations auditReservations,
    ListReservations listReservations,
    BatchGetReservations batchGetReservations) {

  /** Checks that all parts are there. */
  public StockOperations {
    requireNonNull(auditStock, "auditStock");
    requireNonNull(auditReservations, "auditReservations");
    requireNonNull(listReservations, "listReservations");
    requireNonNull(batchGetReservations, "batchGetReservations");
  }
}
