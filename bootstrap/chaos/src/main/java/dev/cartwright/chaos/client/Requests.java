package dev.cartwright.chaos.client;

import dev.cartwright.chaos.history.Asked;
import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.cart.v1.UpdateItemRequest;
import dev.cartwright.proto.order.v1.AddOrderItemRequest;
import dev.cartwright.proto.order.v1.CancelOrderRequest;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.GetOrderByIDRequest;
import dev.cartwright.proto.order.v1.RequestedItem;
import dev.cartwright.proto.order.v1.Shipping;
import dev.cartwright.proto.product.v1.AdjustStockRequest;
import dev.cartwright.proto.type.v1.Address;
import java.util.Map;

/** Writes what clients ask as messages. */
final class Requests {

  private static final Shipping SHIPPING =
      Shipping.newBuilder()
          .setMethod("standard")
          .setAddress(
              Address.newBuilder()
                  .setRecipient("Ada Byron")
                  .addLines("12 St James's Square")
                  .setLocality("London")
                  .setPostalCode("SW1Y 4JH")
                  .setRegionCode("GB"))
          .build();

  private Requests() {}

  static AddItemRequest addToCart(Asked asked) {
    Map.Entry<String, Integer> item = only(asked);
    return AddItemRequest.newBuilder()
        .setUserId(asked.user())
        .setProductId(item.getKey())
        .setQuantity(item.getValue())
        .setRequestId(asked.key())
        .build();
  }

  static UpdateItemRequest setInCart(Asked asked) {
    Map.Entry<String, Integer> item = only(asked);
    return UpdateItemRequest.newBuilder()
        .setUserId(asked.user())
        .setProductId(item.getKey())
        .setQuantity(item.getValue())
        .setRequestId(asked.key())
        .build();
  }

  static GetCartRequest readCart(Asked asked) {
    return GetCartRequest.newBuilder().setUserId(asked.user()).build();
  }

  static CreateOrderRequest createOrder(Asked asked) {
    CreateOrderRequest.Builder request =
        CreateOrderRequest.newBuilder()
            .setUserId(asked.user())
            .setShipping(SHIPPING)
            .setRequestId(asked.key());
    asked
        .items()
        .forEach((product, quantity) ->
            request.addItems(
                RequestedItem.newBuilder().setProductId(product).setQuantity(quantity)));
    return request.build();
  }

  static AddOrderItemRequest addToOrder(Asked asked) {
    Map.Entry<String, Integer> item = only(asked);
    return AddOrderItemRequest.newBuilder()
        .setOrderId(asked.order())
        .setProductId(item.getKey())
        .setQuantity(item.getValue())
        .setRequestId(asked.key())
        .build();
  }

  static CancelOrderRequest cancelOrder(Asked asked) {
    return CancelOrderRequest.newBuilder()
        .setOrderId(asked.order())
        .setRequestId(asked.key())
        .build();
  }

  static GetOrderByIDRequest readOrder(Asked asked) {
    return GetOrderByIDRequest.newBuilder().setOrderId(asked.order()).build();
  }

  static AdjustStockRequest adjustStock(Asked asked) {
    Map.Entry<String, Integer> item = only(asked);
    return AdjustStockRequest.newBuilder()
        .setProductId(item.getKey())
        .setDelta(item.getValue())
        .setReason("delivery")
        .setRequestId(asked.key())
        .build();
  }

  private static Map.Entry<String, Integer> only(Asked asked) {
    return asked.items().entrySet().iterator().next();
  }
}
