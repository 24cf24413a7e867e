package dev.cartwright.grpc.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.grpc.shared.Answers;
import dev.cartwright.grpc.shared.Callers;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.proto.order.v1.AuditCommittedStockRequest;
import dev.cartwright.proto.order.v1.AuditCommittedStockResponse;
import dev.cartwright.proto.order.v1.AuditOrdersRequest;
import dev.cartwright.proto.order.v1.AuditOrdersResponse;
import dev.cartwright.proto.order.v1.ListOpenChangesRequest;
import dev.cartwright.proto.order.v1.ListOpenChangesResponse;
import dev.cartwright.proto.order.v1.ListOverdueTasksRequest;
import dev.cartwright.proto.order.v1.ListOverdueTasksResponse;
import dev.cartwright.proto.order.v1.OrderOperationsServiceGrpc;
import dev.cartwright.proto.order.v1.ReleaseChangeRequest;
import dev.cartwright.proto.order.v1.ReleaseChangeResponse;
import dev.cartwright.proto.order.v1.RetryChangeRequest;
import dev.cartwright.proto.order.v1.RetryChangeResponse;
import io.grpc.stub.StreamObserver;

/** Serves what operators ask of the orders over gRPC. */
public final class OrderOperationsGrpcService
    extends OrderOperationsServiceGrpc.OrderOperationsServiceImplBase {

  private final OrderOperations operations;
  private final OrderAudits audits;
  private final OpenChangeLists changes;

  /** Creates the service on the use cases it serves and the tokens its lists are paged by. */
  public OrderOperationsGrpcService(OrderOperations operations, PageTokens pageTokens) {
    this.operations = requireNonNull(operations, "operations");
    this.audits = new OrderAudits(pageTokens);
    this.changes = new OpenChangeLists(pageTokens);
  }

  @Override
  public void listOpenChanges(
      ListOpenChangesRequest request, StreamObserver<ListOpenChangesResponse> responses) {
    Answers.send(
        responses,
        operations.listOpenChanges().handle(changes.toQuery(Callers.current(), request)),
        page -> changes.toResponse(page, request));
  }

  @Override
  public void listOverdueTasks(
      ListOverdueTasksRequest request, StreamObserver<ListOverdueTasksResponse> responses) {
    Answers.send(
        responses,
        operations
            .listOverdueTasks()
            .handle(OrderOperationsMessages.toQuery(Callers.current(), request)),
        OrderOperationsMessages::toResponse);
  }

  @Override
  public void retryChange(
      RetryChangeRequest request, StreamObserver<RetryChangeResponse> responses) {
    Answers.send(
        responses,
        operations
            .retryChange()
            .handle(
                OrderOperationsMessages.toCommand(
                    Callers.current(), request.getOrderId(), request.getChangeNumber())),
        change ->
            RetryChangeResponse.newBuilder()
                .setChange(OrderOperationsMessages.toMessage(change))
                .build());
  }

  @Override
  public void releaseChange(
      ReleaseChangeRequest request, StreamObserver<ReleaseChangeResponse> responses) {
    Answers.send(
        responses,
        operations
            .releaseChange()
            .handle(
                OrderOperationsMessages.toCommand(
                    Callers.current(), request.getOrderId(), request.getChangeNumber())),
        change ->
            ReleaseChangeResponse.newBuilder()
                .setChange(OrderOperationsMessages.toMessage(change))
                .build());
  }

  @Override
  public void auditOrders(
      AuditOrdersRequest request, StreamObserver<AuditOrdersResponse> responses) {
    Answers.send(
        responses,
        operations.auditOrders().handle(audits.toQuery(Callers.current(), request)),
        audits::toOrdersResponse);
  }

  @Override
  public void auditCommittedStock(
      AuditCommittedStockRequest request, StreamObserver<AuditCommittedStockResponse> responses) {
    Answers.send(
        responses,
        operations.auditCommittedStock().handle(audits.toQuery(Callers.current(), request)),
        audits::toStockResponse);
  }
}
