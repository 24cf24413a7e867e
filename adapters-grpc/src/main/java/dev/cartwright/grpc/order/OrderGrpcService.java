package dev.cartwright.grpc.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.grpc.shared.Answers;
import dev.cartwright.grpc.shared.Callers;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.proto.order.v1.AddOrderItemRequest;
import dev.cartwright.proto.order.v1.AddOrderItemResponse;
import dev.cartwright.proto.order.v1.CancelOrderRequest;
import dev.cartwright.proto.order.v1.CancelOrderResponse;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.CreateOrderResponse;
import dev.cartwright.proto.order.v1.GetOrderByIDRequest;
import dev.cartwright.proto.order.v1.GetOrderByIDResponse;
import dev.cartwright.proto.order.v1.ListOrdersRequest;
import dev.cartwright.proto.order.v1.ListOrdersResponse;
import dev.cartwright.proto.order.v1.OrderServiceGrpc;
import dev.cartwright.proto.order.v1.PreviewOrderRequest;
import dev.cartwright.proto.order.v1.PreviewOrderResponse;
import io.grpc.stub.StreamObserver;

/** Serves the order use cases over gRPC. */
public final class OrderGrpcService extends OrderServiceGrpc.OrderServiceImplBase {

  private final OrderUseCases orders;
  private final OrderLists lists;

  /** Creates the service on the use cases it serves and the tokens its lists are paged by. */
  public OrderGrpcService(OrderUseCases orders, PageTokens pageTokens) {
    this.orders = requireNonNull(orders, "orders");
    this.lists = new OrderLists(pageTokens);
  }

  @Override
  public void createOrder(
      CreateOrderRequest request, StreamObserver<CreateOrderResponse> responses) {
    Answers.sendReply(
        responses,
        orders.createOrder().handle(OrderRequests.toCommand(Callers.current(), request)),
        order -> CreateOrderResponse.newBuilder().setOrder(OrderMessages.toMessage(order)).build());
  }

  @Override
  public void previewOrder(
      PreviewOrderRequest request, StreamObserver<PreviewOrderResponse> responses) {
    Answers.send(
        responses,
        orders.previewOrder().handle(OrderRequests.toQuery(Callers.current(), request)),
        quote ->
            PreviewOrderResponse.newBuilder().setOrder(OrderMessages.toMessage(quote)).build());
  }

  @Override
  public void getOrderByID(
      GetOrderByIDRequest request, StreamObserver<GetOrderByIDResponse> responses) {
    Answers.send(
        responses,
        orders.getOrderByID().handle(OrderRequests.toQuery(Callers.current(), request)),
        answer ->
            GetOrderByIDResponse.newBuilder().setOrder(OrderMessages.toMessage(answer)).build());
  }

  @Override
  public void listOrders(ListOrdersRequest request, StreamObserver<ListOrdersResponse> responses) {
    Answers.send(
        responses,
        orders.listOrders().handle(lists.toQuery(Callers.current(), request)),
        page -> lists.toResponse(page, request));
  }

  @Override
  public void addOrderItem(
      AddOrderItemRequest request, StreamObserver<AddOrderItemResponse> responses) {
    Answers.sendReply(
        responses,
        orders.addOrderItem().handle(OrderRequests.toCommand(Callers.current(), request)),
        OrderMessages::toResponse);
  }

  @Override
  public void cancelOrder(
      CancelOrderRequest request, StreamObserver<CancelOrderResponse> responses) {
    Answers.sendReply(
        responses,
        orders.cancelOrder().handle(OrderRequests.toCommand(Callers.current(), request)),
        order -> CancelOrderResponse.newBuilder().setOrder(OrderMessages.toMessage(order)).build());
  }
}
