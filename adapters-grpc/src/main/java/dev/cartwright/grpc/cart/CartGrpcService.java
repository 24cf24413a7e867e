package dev.cartwright.grpc.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.grpc.shared.Answers;
import dev.cartwright.grpc.shared.Callers;
import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.AddItemResponse;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.cart.v1.ClearCartRequest;
import dev.cartwright.proto.cart.v1.ClearCartResponse;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.cart.v1.GetCartResponse;
import dev.cartwright.proto.cart.v1.RemoveItemRequest;
import dev.cartwright.proto.cart.v1.RemoveItemResponse;
import dev.cartwright.proto.cart.v1.UpdateItemRequest;
import dev.cartwright.proto.cart.v1.UpdateItemResponse;
import io.grpc.stub.StreamObserver;

/** Serves the cart use cases over gRPC. */
public final class CartGrpcService extends CartServiceGrpc.CartServiceImplBase {

  private final CartUseCases carts;

  /** Creates the service on the use cases it serves. */
  public CartGrpcService(CartUseCases carts) {
    this.carts = requireNonNull(carts, "carts");
  }

  @Override
  public void getCart(GetCartRequest request, StreamObserver<GetCartResponse> responses) {
    Answers.send(
        responses,
        carts.getCart().handle(CartRequests.toQuery(Callers.current(), request)),
        review -> GetCartResponse.newBuilder().setCart(CartMessages.toMessage(review)).build());
  }

  @Override
  public void addItem(AddItemRequest request, StreamObserver<AddItemResponse> responses) {
    Answers.sendReply(
        responses,
        carts.addItem().handle(CartRequests.toCommand(Callers.current(), request)),
        cart -> AddItemResponse.newBuilder().setCart(CartMessages.toMessage(cart)).build());
  }

  @Override
  public void updateItem(UpdateItemRequest request, StreamObserver<UpdateItemResponse> responses) {
    Answers.sendReply(
        responses,
        carts.updateItem().handle(CartRequests.toCommand(Callers.current(), request)),
        cart -> UpdateItemResponse.newBuilder().setCart(CartMessages.toMessage(cart)).build());
  }

  @Override
  public void removeItem(RemoveItemRequest request, StreamObserver<RemoveItemResponse> responses) {
    Answers.sendReply(
        responses,
        carts.removeItem().handle(CartRequests.toCommand(Callers.current(), request)),
        cart -> RemoveItemResponse.newBuilder().setCart(CartMessages.toMessage(cart)).build());
  }

  @Override
  public void clearCart(ClearCartRequest request, StreamObserver<ClearCartResponse> responses) {
    if (CartRequests.namesAnOrder(request)) {
      settleOrder(request, responses);
      return;
    }
    Answers.sendReply(
        responses,
        carts.clearCart().handle(CartRequests.toClearing(Callers.current(), request)),
        cart -> ClearCartResponse.newBuilder().setCart(CartMessages.toMessage(cart)).build());
  }

  private void settleOrder(ClearCartRequest request, StreamObserver<ClearCartResponse> responses) {
    Answers.send(
        responses,
        carts.settleOrder().handle(CartRequests.toSettlement(Callers.current(), request)),
        CartMessages::toMessage);
  }
}
