package dev.cartwright.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.google.rpc.BadRequest;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.proto.order.v1.AddOrderItemRequest;
import dev.cartwright.proto.order.v1.CancelOrderRequest;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.Discount;
import dev.cartwright.proto.order.v1.GetOrderByIDRequest;
import dev.cartwright.proto.order.v1.ListOrdersRequest;
import dev.cartwright.proto.order.v1.Order;
import dev.cartwright.proto.order.v1.Shipping;
import io.grpc.Status.Code;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OrderRequestsTest extends OrderServiceFixture {

  @Test
  void everyMalformedFieldOfAnOrderIsNamed() {
    CreateOrderRequest request =
        CreateOrderRequest.newBuilder()
            .setUserId("me")
            .addItems(item("tea", 0))
            .addItems(item(UUID.randomUUID().toString(), -1))
            .setShipping(Shipping.newBuilder().setAddressId("home").setMethod("By Drone"))
            .setDiscount(Discount.newBuilder().setPercentBasisPoints(10_001))
            .setExpectedTotal(
                dev.cartwright.proto.type.v1.Money.newBuilder().setCurrencyCode("euro"))
            .setRequestId("\n")
            .build();

    assertThat(wrongFieldsOf(() -> orders.createOrder(request)))
        .containsExactlyInAnyOrder(
            "user_id",
            "items[0].product_id",
            "items[0].quantity",
            "items[1].quantity",
            "shipping.address_id",
            "shipping.method",
            "discount.percent_basis_points",
            "expected_total.currency_code",
            "request_id");
  }

  @Test
  void anEmptyOrderNamesWhatIsMissing() {
    CreateOrderRequest empty =
        CreateOrderRequest.newBuilder().setDiscount(Discount.getDefaultInstance()).build();

    assertThat(wrongFieldsOf(() -> orders.createOrder(empty)))
        .containsExactlyInAnyOrder(
            "user_id", "items", "shipping.address", "discount.code", "request_id");
  }

  @Test
  void everyWrongPartOfAnAddressIsNamed() {
    CreateOrderRequest.Builder request = request(item(tea(), 1));
    request.getShippingBuilder().getAddressBuilder().clearRecipient().setRegionCode("XX");

    assertThat(wrongFieldsOf(() -> orders.createOrder(request.build())))
        .containsExactlyInAnyOrder("shipping.address.recipient", "shipping.address.region_code");
  }

  @Test
  void moreThanAHundredItemsOrTooManyUnitsAreInvalid() {
    String tea = tea();
    CreateOrderRequest.Builder many = request();
    for (int i = 0; i < 101; i++) {
      many.addItems(item(tea, 1));
    }

    assertThat(wrongFieldsOf(() -> orders.createOrder(many.build()))).containsExactly("items");
    assertThat(wrongFieldsOf(() -> create(item(tea, 999), item(tea, 1))))
        .containsExactly("items[1].quantity");
  }

  @Test
  void aMissingKeyHasAReasonOfItsOwn() {
    Order order = create(item(tea(), 1));
    CancelOrderRequest cancel =
        CancelOrderRequest.newBuilder().setOrderId(order.getOrderId()).build();

    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> orders.createOrder(request(item(tea(), 1)).clearRequestId().build()),
            () -> orders.addOrderItem(addition(order, tea()).clearRequestId().build()),
            () -> orders.cancelOrder(cancel))) {
      assertThat(Details.reasonOf(refused(Code.INVALID_ARGUMENT, call)))
          .isEqualTo("REQUEST_ID_REQUIRED");
    }
  }

  @Test
  void everyMalformedFieldOfTheOtherRequestsIsNamed() {
    AddOrderItemRequest addition =
        AddOrderItemRequest.newBuilder().setOrderId("1").setEtag("\n").setRequestId("k").build();
    CancelOrderRequest cancel =
        CancelOrderRequest.newBuilder().setEtag("\n").setRequestId("k").build();

    assertThat(wrongFieldsOf(() -> orders.addOrderItem(addition)))
        .containsExactlyInAnyOrder("order_id", "product_id", "quantity", "etag");
    assertThat(wrongFieldsOf(() -> orders.cancelOrder(cancel)))
        .containsExactlyInAnyOrder("order_id", "etag");
    assertThat(wrongFieldsOf(() -> orders.getOrderByID(GetOrderByIDRequest.getDefaultInstance())))
        .containsExactly("order_id");
  }

  @Test
  void everyMalformedFieldOfAListIsNamed() {
    ListOrdersRequest request =
        ListOrdersRequest.newBuilder()
            .setUserId("me")
            .addStates(Order.State.STATE_UNSPECIFIED)
            .setCreateTimeFrom(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE))
            .setCreateTimeBefore(Timestamp.newBuilder().setNanos(-1))
            .setOrderBy("total")
            .setPageSize(-1)
            .setPageToken("x")
            .build();

    assertThat(wrongFieldsOf(() -> orders.listOrders(request)))
        .containsExactlyInAnyOrder(
            "user_id",
            "states",
            "create_time_from",
            "create_time_before",
            "order_by",
            "page_size",
            "page_token");
  }

  private static List<String> wrongFieldsOf(ThrowingCallable call) {
    return Details.of(refused(Code.INVALID_ARGUMENT, call), BadRequest.class)
        .orElseThrow()
        .getFieldViolationsList()
        .stream()
        .map(BadRequest.FieldViolation::getField)
        .toList();
  }
}
