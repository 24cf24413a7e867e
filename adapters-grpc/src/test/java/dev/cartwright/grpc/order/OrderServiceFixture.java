package dev.cartwright.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.grpc.product.ProductServices;
import dev.cartwright.grpc.product.RemoteProducts;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.grpc.shared.PostalAddresses;
import dev.cartwright.grpc.user.RemoteUsers;
import dev.cartwright.grpc.user.UserServices;
import dev.cartwright.proto.order.v1.AddOrderItemRequest;
import dev.cartwright.proto.order.v1.CancelOrderRequest;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.Order;
import dev.cartwright.proto.order.v1.OrderServiceGrpc;
import dev.cartwright.proto.order.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import dev.cartwright.proto.order.v1.RequestedItem;
import dev.cartwright.proto.order.v1.Shipping;
import dev.cartwright.testkit.fixture.Orders;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** The order service beside the real services that it asks, each in a server of its own. */
abstract class OrderServiceFixture {

  final InProcess userService = InProcess.serve(UserServices.inMemory());
  final InProcess productService = InProcess.serve(ProductServices.inMemory());
  final InProcess orderService =
      InProcess.serve(OrderServices.inMemory(userService.channel(), productService.channel()));

  final RemoteUsers users = new RemoteUsers(userService.channel());
  final RemoteProducts products = new RemoteProducts(productService.channel());
  final OrderServiceBlockingStub orders = OrderServiceGrpc.newBlockingStub(orderService.channel());
  final String user = users.active().toString();

  @AfterEach
  void stop() {
    orderService.close();
    productService.close();
    userService.close();
  }

  /** Makes a product for sale. */
  String tea() {
    return products.active("Green tea", Money.of(1999, "EUR")).toString();
  }

  static RequestedItem item(String product, int quantity) {
    return RequestedItem.newBuilder().setProductId(product).setQuantity(quantity).build();
  }

  /** Asks for an order of these items, complete and under a new key. */
  CreateOrderRequest.Builder request(RequestedItem... items) {
    return CreateOrderRequest.newBuilder()
        .setUserId(user)
        .addAllItems(List.of(items))
        .setShipping(Shipping.newBuilder().setAddress(PostalAddresses.toMessage(Orders.address())))
        .setRequestId(UUID.randomUUID().toString());
  }

  @CanIgnoreReturnValue
  Order create(RequestedItem... items) {
    return orders.createOrder(request(items).build()).getOrder();
  }

  Order cancel(Order order) {
    return orders
        .cancelOrder(
            CancelOrderRequest.newBuilder()
                .setOrderId(order.getOrderId())
                .setRequestId(UUID.randomUUID().toString())
                .build())
        .getOrder();
  }

  AddOrderItemRequest.Builder addition(Order order, String product) {
    return AddOrderItemRequest.newBuilder()
        .setOrderId(order.getOrderId())
        .setProductId(product)
        .setQuantity(1)
        .setRequestId(UUID.randomUUID().toString());
  }

  /** Requires that the call is answered with this code, and returns the status. */
  @CanIgnoreReturnValue
  static StatusRuntimeException refused(Code code, ThrowingCallable call) {
    StatusRuntimeException status = catchThrowableOfType(StatusRuntimeException.class, call);
    assertThat(status.getStatus().getCode()).as(status.getMessage()).isEqualTo(code);
    return status;
  }
}
