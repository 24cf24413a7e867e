package dev.cartwright.grpc.order;

import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.shared.DetachedCalls;
import dev.cartwright.grpc.shared.Timestamps;
import dev.cartwright.proto.cart.v1.CartServiceGrpc.CartServiceBlockingStub;
import dev.cartwright.proto.cart.v1.ClearCartRequest;
import dev.cartwright.proto.cart.v1.ClearCartResponse;
import dev.cartwright.proto.cart.v1.OrderedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Asks the cart service to take what was ordered out of a cart. The order's id is the key. */
public final class GrpcCartSettlement implements CartSettlement {

  private final DetachedCalls<CartServiceBlockingStub> carts;

  /** Creates settlements that wait at most {@code timeout} for each answer. */
  public GrpcCartSettlement(CartServiceBlockingStub carts, Duration timeout) {
    this.carts = new DetachedCalls<>("CartSettlement", carts, timeout);
  }

  @Override
  public Settlement settle(
      UserId owner, OrderId order, Instant orderTime, List<RequestedItem> items) {
    ClearCartRequest request =
        ClearCartRequest.newBuilder()
            .setUserId(owner.toString())
            .setOrderId(order.toString())
            .setOrderCreateTime(Timestamps.toMessage(orderTime))
            .addAllItems(items.stream().map(GrpcCartSettlement::toMessage).toList())
            .build();
    ClearCartResponse answer = carts.get(stub -> stub.clearCart(request), Map.of());
    return switch (answer.getSettlement()) {
      case SETTLEMENT_SUBTRACTED -> Settlement.SUBTRACTED;
      case SETTLEMENT_ALREADY_SUBTRACTED -> Settlement.ALREADY_SUBTRACTED;
      case SETTLEMENT_SKIPPED -> Settlement.SKIPPED;
      case SETTLEMENT_UNSPECIFIED, UNRECOGNIZED ->
          throw new PortException.CorruptData("settlement of order " + order, null);
    };
  }

  private static OrderedItem toMessage(RequestedItem item) {
    return OrderedItem.newBuilder()
        .setProductId(item.product().toString())
        .setQuantity(item.quantity().units())
        .build();
  }
}
