package dev.cartwright.bootstrap.idempotency;

import dev.cartwright.bootstrap.story.Scene;
import dev.cartwright.proto.order.v1.AddOrderItemRequest;
import dev.cartwright.proto.order.v1.CancelOrderRequest;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.OrderServiceGrpc;
import dev.cartwright.proto.product.v1.AdjustStockRequest;
import io.grpc.MethodDescriptor;
import java.util.Map;
import java.util.function.Supplier;

/** A request to every method that changes orders, each about a new one. */
record OrderMutations(Scene scene) {

  Map<MethodDescriptor<?, ?>, Supplier<Mutation>> all() {
    return Map.of(
        OrderServiceGrpc.getCreateOrderMethod(), this::createOrder,
        OrderServiceGrpc.getAddOrderItemMethod(), this::addOrderItem,
        OrderServiceGrpc.getCancelOrderMethod(), this::cancelOrder);
  }

  private Mutation createOrder() {
    CreateOrderRequest.Builder request = order();
    String mug = stockedProduct();
    return new Mutation(
        request.clone().addItems(Scene.item(mug, 1)).build(),
        request.clone().addItems(Scene.item(mug, 2)).build());
  }

  private Mutation addOrderItem() {
    AddOrderItemRequest.Builder request =
        AddOrderItemRequest.newBuilder().setOrderId(newOrder()).setProductId(stockedProduct());
    return new Mutation(request.setQuantity(1).build(), request.setQuantity(2).build());
  }

  private Mutation cancelOrder() {
    return Mutation.ofEtag(CancelOrderRequest.newBuilder().setOrderId(newOrder()).build());
  }

  private String newOrder() {
    return scene
        .shop()
        .orders()
        .createOrder(order().addItems(Scene.item(stockedProduct(), 1)).build())
        .getOrder()
        .getOrderId();
  }

  private CreateOrderRequest.Builder order() {
    String user = scene.newUser();
    return Scene.order(user, scene.newAddressOf(user));
  }

  private String stockedProduct() {
    AdjustStockRequest receipt =
        AdjustStockRequest.newBuilder()
            .setProductId(scene.newProduct("Mug", Scene.euros(100)))
            .setDelta(9)
            .setReason("Receipt")
            .setRequestId(Scene.newKey())
            .build();
    return scene.shop().products().adjustStock(receipt).getStock().getProductId();
  }
}
