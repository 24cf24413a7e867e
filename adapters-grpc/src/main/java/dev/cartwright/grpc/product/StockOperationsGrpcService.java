package dev.cartwright.grpc.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.grpc.shared.Answers;
import dev.cartwright.grpc.shared.Callers;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.proto.product.v1.AuditReservationsRequest;
import dev.cartwright.proto.product.v1.AuditReservationsResponse;
import dev.cartwright.proto.product.v1.AuditStockRequest;
import dev.cartwright.proto.product.v1.AuditStockResponse;
import dev.cartwright.proto.product.v1.BatchGetReservationsRequest;
import dev.cartwright.proto.product.v1.BatchGetReservationsResponse;
import dev.cartwright.proto.product.v1.ListReservationsRequest;
import dev.cartwright.proto.product.v1.ListReservationsResponse;
import dev.cartwright.proto.product.v1.StockOperationsServiceGrpc;
import io.grpc.stub.StreamObserver;

/** Serves what operators ask of the stock over gRPC. */
public final class StockOperationsGrpcService
    extends StockOperationsServiceGrpc.StockOperationsServiceImplBase {

  private final StockOperations operations;
  private final StockOperationsMessages messages;

  /** Creates the service on the use cases it serves and the tokens its lists are paged by. */
  public StockOperationsGrpcService(StockOperations operations, PageTokens pageTokens) {
    this.operations = requireNonNull(operations, "operations");
    this.messages = new StockOperationsMessages(pageTokens);
  }

  @Override
  public void auditStock(AuditStockRequest request, StreamObserver<AuditStockResponse> responses) {
    Answers.send(
        responses,
        operations.auditStock().handle(messages.toQuery(Callers.current(), request)),
        page -> messages.toResponse(page, request));
  }

  @Override
  public void auditReservations(
      AuditReservationsRequest request, StreamObserver<AuditReservationsResponse> responses) {
    Answers.send(
        responses,
        operations.auditReservations().handle(messages.toQuery(Callers.current(), request)),
        page -> messages.toResponse(page, request));
  }

  @Override
  public void listReservations(
      ListReservationsRequest request, StreamObserver<ListReservationsResponse> responses) {
    Answers.send(
        responses,
        operations.listReservations().handle(messages.toQuery(Callers.current(), request)),
        page -> messages.toResponse(page, request));
  }

  @Override
  public void batchGetReservations(
      BatchGetReservationsRequest request, StreamObserver<BatchGetReservationsResponse> responses) {
    Answers.send(
        responses,
        operations
            .batchGetReservations()
            .handle(StockOperationsMessages.toQuery(Callers.current(), request)),
        StockOperationsMessages::toResponse);
  }
}
