package dev.cartwright.bootstrap.launcher;

import dev.cartwright.proto.order.v1.AuditCommittedStockRequest;
import dev.cartwright.proto.order.v1.AuditCommittedStockResponse;
import dev.cartwright.proto.order.v1.AuditOrdersRequest;
import dev.cartwright.proto.order.v1.AuditOrdersResponse;
import dev.cartwright.proto.product.v1.AuditReservationsRequest;
import dev.cartwright.proto.product.v1.AuditReservationsResponse;
import dev.cartwright.proto.product.v1.AuditStockRequest;
import dev.cartwright.proto.product.v1.AuditStockResponse;
import dev.cartwright.proto.type.v1.Deviation;
import java.util.List;
import java.util.function.Function;

/**
 * One kind of things that can be checked, page by page.
 *
 * @param things what is checked, for people
 * @param page reads the page that a token names, the first one for an empty token
 */
record Audit(String things, Function<String, Part> page) {

  /** A product's whole ledger is read with it, so that there are few on a page. */
  private static final int PRODUCTS = 20;

  private static final int ITEMS = 100;

  /** One page of an audit's answer. */
  record Part(int checked, List<Deviation> deviations, String nextPageToken) {

    Part {
      deviations = List.copyOf(deviations);
    }
  }

  Part read(String token) {
    return page.apply(token);
  }

  /** Returns all there are. */
  static List<Audit> of(RunningSystem system) {
    return List.of(
        new Audit("products", token -> products(system, token)),
        new Audit("reservations", token -> reservations(system, token)),
        new Audit("orders", token -> orders(system, token)),
        new Audit("reservations of orders", token -> committedStock(system, token)));
  }

  private static Part products(RunningSystem system, String token) {
    AuditStockResponse answer =
        system
            .stock()
            .auditStock(
                AuditStockRequest.newBuilder().setPageSize(PRODUCTS).setPageToken(token).build());
    return new Part(
        answer.getCheckedCount(), answer.getDeviationsList(), answer.getNextPageToken());
  }

  private static Part reservations(RunningSystem system, String token) {
    AuditReservationsResponse answer =
        system
            .stock()
            .auditReservations(
                AuditReservationsRequest.newBuilder()
                    .setPageSize(ITEMS)
                    .setPageToken(token)
                    .build());
    return new Part(
        answer.getCheckedCount(), answer.getDeviationsList(), answer.getNextPageToken());
  }

  private static Part orders(RunningSystem system, String token) {
    AuditOrdersResponse answer =
        system
            .orders()
            .auditOrders(
                AuditOrdersRequest.newBuilder().setPageSize(ITEMS).setPageToken(token).build());
    return new Part(
        answer.getCheckedCount(), answer.getDeviationsList(), answer.getNextPageToken());
  }

  private static Part committedStock(RunningSystem system, String token) {
    AuditCommittedStockResponse answer =
        system
            .orders()
            .auditCommittedStock(
                AuditCommittedStockRequest.newBuilder()
                    .setPageSize(ITEMS)
                    .setPageToken(token)
                    .build());
    return new Part(
        answer.getCheckedCount(), answer.getDeviationsList(), answer.getNextPageToken());
  }
}
