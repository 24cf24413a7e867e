package dev.cartwright.chaos.client;

import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Asked;
import dev.cartwright.chaos.system.Service;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.cart.v1.CartServiceGrpc.CartServiceBlockingStub;
import dev.cartwright.proto.order.v1.OrderServiceGrpc;
import dev.cartwright.proto.order.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;

/**
 * Makes single calls.
 *
 * @param front how services are reached
 * @param deadline how long an answer may take
 */
public record Caller(Front front, Duration deadline) {

  /**
   * Calls once, and says what came of it.
   *
   * @param turn another number, another instance
   */
  public Answered call(Asked asked, int turn) {
    try {
      return switch (asked.method()) {
        case CART_ADD -> Answers.of(carts(turn).addItem(Requests.addToCart(asked)).getCart());
        case CART_SET -> Answers.of(carts(turn).updateItem(Requests.setInCart(asked)).getCart());
        case CART_READ -> Answers.of(carts(turn).getCart(Requests.readCart(asked)).getCart());
        case ORDER_CREATE ->
            Answers.of(orders(turn).createOrder(Requests.createOrder(asked)).getOrder());
        case ORDER_ADD ->
            Answers.of(orders(turn).addOrderItem(Requests.addToOrder(asked)).getOrder());
        case ORDER_CANCEL ->
            Answers.of(orders(turn).cancelOrder(Requests.cancelOrder(asked)).getOrder());
        case ORDER_READ ->
            Answers.of(orders(turn).getOrderByID(Requests.readOrder(asked)).getOrder());
        case STOCK_ADJUST ->
            Answers.of(products(turn).adjustStock(Requests.adjustStock(asked)).getStock());
      };
    } catch (StatusRuntimeException e) {
      return Answers.of(e);
    }
  }

  private CartServiceBlockingStub carts(int turn) {
    return CartServiceGrpc.newBlockingStub(to(Service.CART, turn)).withDeadlineAfter(deadline);
  }

  private OrderServiceBlockingStub orders(int turn) {
    return OrderServiceGrpc.newBlockingStub(to(Service.ORDER, turn)).withDeadlineAfter(deadline);
  }

  private ProductServiceBlockingStub products(int turn) {
    return ProductServiceGrpc.newBlockingStub(to(Service.PRODUCT, turn))
        .withDeadlineAfter(deadline);
  }

  private ManagedChannel to(Service service, int turn) {
    return front.channel(service, turn);
  }
}
