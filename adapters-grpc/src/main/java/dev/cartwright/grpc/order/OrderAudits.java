package dev.cartwright.grpc.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.AuditCommittedStock;
import dev.cartwright.application.order.AuditOrders;
import dev.cartwright.application.shared.AuditPage;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.grpc.shared.Deviations;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.grpc.shared.PageTokens.ListName;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.proto.order.v1.AuditCommittedStockRequest;
import dev.cartwright.proto.order.v1.AuditCommittedStockResponse;
import dev.cartwright.proto.order.v1.AuditOrdersRequest;
import dev.cartwright.proto.order.v1.AuditOrdersResponse;

/** Translates the audits of orders. */
final class OrderAudits {

  private static final ListName ORDERS = ListName.of("AuditOrders");
  private static final ListName COMMITTED_STOCK = ListName.of("AuditCommittedStock");

  private final PageTokens tokens;

  OrderAudits(PageTokens tokens) {
    this.tokens = requireNonNull(tokens, "tokens");
  }

  AuditOrders.Query toQuery(Caller caller, AuditOrdersRequest request) {
    RequestFields fields = new RequestFields();
    Field<PageRequest> page =
        tokens.read(fields, request.getPageSize(), request.getPageToken(), ORDERS);
    return fields.build(() -> new AuditOrders.Query(caller, page.get()));
  }

  AuditOrdersResponse toOrdersResponse(AuditPage page) {
    return AuditOrdersResponse.newBuilder()
        .addAllDeviations(Deviations.toMessages(page.deviations()))
        .setCheckedCount(page.checked())
        .setNextPageToken(tokens.seal(page.next(), ORDERS))
        .build();
  }

  AuditCommittedStock.Query toQuery(Caller caller, AuditCommittedStockRequest request) {
    RequestFields fields = new RequestFields();
    Field<PageRequest> page =
        tokens.read(fields, request.getPageSize(), request.getPageToken(), COMMITTED_STOCK);
    return fields.build(() -> new AuditCommittedStock.Query(caller, page.get()));
  }

  AuditCommittedStockResponse toStockResponse(AuditPage page) {
    return AuditCommittedStockResponse.newBuilder()
        .addAllDeviations(Deviations.toMessages(page.deviations()))
        .setCheckedCount(page.checked())
        .setNextPageToken(tokens.seal(page.next(), COMMITTED_STOCK))
        .build();
  }
}
