package dev.cartwright.chaos.client;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.cartwright.chaos.history.Answered;
import dev.cartwright.proto.cart.v1.Cart;
import dev.cartwright.proto.cart.v1.CartItem;
import dev.cartwright.proto.order.v1.Order;
import dev.cartwright.proto.order.v1.OrderItem;
import dev.cartwright.proto.product.v1.Stock;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what clients are answered. */
final class Answers {

  private static final String STATE_PREFIX = "STATE_";

  private Answers() {}

  static Answered of(Cart cart) {
    return Answered.cart(
        cart.getItemsList().stream()
            .collect(Collectors.toMap(CartItem::getProductId, CartItem::getQuantity)));
  }

  static Answered of(Order order) {
    String state = order.getState().name().substring(STATE_PREFIX.length());
    return new Answered(
        Answered.Outcome.OK,
        order.getRejection().getReason(),
        order.getOrderId(),
        order.hasPendingChange() ? state + Answered.CHANGING : state,
        order.getItemsList().stream()
            .collect(
                Collectors.toMap(OrderItem::getProductId, OrderItem::getQuantity, Integer::sum)),
        order.getTotals().getTotal().getAmountMinor());
  }

  static Answered of(Stock stock) {
    return Answered.cart(Map.of(stock.getProductId(), (int) stock.getAvailableQuantity()));
  }

  /** A refusal stays; all else may go another way the next time. */
  static Answered of(StatusRuntimeException status) {
    return switch (status.getStatus().getCode()) {
      case INVALID_ARGUMENT,
          NOT_FOUND,
          ALREADY_EXISTS,
          FAILED_PRECONDITION,
          PERMISSION_DENIED,
          OUT_OF_RANGE,
          UNIMPLEMENTED ->
          Answered.refused(reasonOf(status));
      default -> Answered.unknown(status.getStatus().getCode() + " " + reasonOf(status));
    };
  }

  private static String reasonOf(StatusRuntimeException exception) {
    Status status = StatusProto.fromThrowable(exception);
    if (status != null) {
      for (Any detail : status.getDetailsList()) {
        if (detail.is(ErrorInfo.class)) {
          return reasonIn(detail);
        }
      }
    }
    return String.valueOf(exception.getStatus().getDescription()).replaceAll("\\s+", " ");
  }

  private static String reasonIn(Any detail) {
    try {
      return detail.unpack(ErrorInfo.class).getReason();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a status has unreadable details", e);
    }
  }
}
