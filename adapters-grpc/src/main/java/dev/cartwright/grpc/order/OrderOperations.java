package dev.cartwright.grpc.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.AuditCommittedStock;
import dev.cartwright.application.order.AuditOrders;
import dev.cartwright.application.order.ListOpenChanges;
import dev.cartwright.application.order.ListOverdueTasks;
import dev.cartwright.application.order.ReleaseChange;
import dev.cartwright.application.order.RetryChange;

/**
 * The use cases that {@link OrderOperationsGrpcService} serves.
 *
 * @param listOpenChanges looks for changes that have not come to their end
 * @param listOverdueTasks looks for tasks that should have been done
 * @param retryChange lets a change go on
 * @param releaseChange turns a change back
 * @param auditOrders checks orders
 * @param auditCommittedStock checks the stock that belongs to orders
 */
public record OrderOperations(
    ListOpenChanges listOpenChanges,
    ListOverdueTasks listOverdueTasks,
    RetryChange retryChange,
    ReleaseChange releaseChange,
    AuditOrders auditOrders,
    AuditCommittedStock auditCommittedStock) {

  /** Checks that all parts are there. */
  public OrderOperations {
    requireNonNull(listOpenChanges, "listOpenChanges");
    requireNonNull(listOverdueTasks, "listOverdueTasks");
    requireNonNull(retryChange, "retryChange");
    requireNonNull(releaseChange, "releaseChange");
    requireNonNull(auditOrders, "auditOrders");
    requireNonNull(auditCommittedStock, "auditCommittedStock");
  }
}
