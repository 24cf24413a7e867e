package dev.cartwright.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.rpc.PreconditionFailure;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.Monies;
import dev.cartwright.grpc.shared.PostalAddresses;
import dev.cartwright.proto.order.v1.AddOrderItemResponse;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.Discount;
import dev.cartwright.proto.order.v1.GetOrderByIDRequest;
import dev.cartwright.proto.order.v1.Order;
import dev.cartwright.proto.order.v1.OrderItem;
import dev.cartwright.proto.order.v1.OrderTotals;
import dev.cartwright.proto.order.v1.PreviewOrderRequest;
import dev.cartwright.proto.order.v1.RequestedItem;
import dev.cartwright.proto.order.v1.TimelineEntry;
import dev.cartwright.proto.order.v1.TotalEntry;
import dev.cartwright.testkit.fixture.Orders;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderGrpcServiceTest extends OrderServiceFixture {

  @Test
  void anOrderSaysAllThatItIs() {
    String tea = tea();

    Order order =
        orders
            .createOrder(
                request(item(tea, 2)).setDiscount(Discount.newBuilder().setCode("tea10")).build())
            .getOrder();

    assertThat(order.getState()).isEqualTo(Order.State.STATE_CONFIRMED);
    assertThat(order.getUserId()).isEqualTo(user);
    assertThat(order.getOrderNumber()).hasSize(13);
    assertThat(order.getEtag()).isEqualTo("2");
    assertThat(order.getShippingMethod()).isEqualTo("standard");
    assertThat(order.getShippingAddress()).isEqualTo(PostalAddresses.toMessage(Orders.address()));
    assertThat(order.hasCreateTime() && order.hasUpdateTime()).isTrue();
    assertThat(order.hasRejection() || order.hasPendingChange()).isFalse();
    OrderItem line = order.getItems(0);
    assertThat(line.getProductId()).isEqualTo(tea);
    assertThat(line.getName()).isEqualTo("Green tea");
    assertThat(line.getSku()).isNotEmpty();
    assertThat(line.getLineNumber()).isEqualTo(1);
    assertThat(line.getLineTotal()).isEqualTo(euros(3998));
    assertThat(line.getDiscount()).isEqualTo(euros(-400));
  }

  @Test
  void theTotalsAreAnEquation() {
    Discount discount = Discount.newBuilder().setPercentBasisPoints(1000).build();

    OrderTotals totals =
        orders
            .createOrder(request(item(tea(), 2)).setDiscount(discount).build())
            .getOrder()
            .getTotals();

    assertThat(totals.getSubtotal()).isEqualTo(euros(3998));
    assertThat(totals.getDiscount()).isEqualTo(euros(-400));
    assertThat(totals.getShipping()).isEqualTo(euros(490));
    assertThat(totals.getTax()).isEqualTo(euros(0));
    assertThat(totals.getTotal()).isEqualTo(euros(3998 - 400 + 490));
    assertThat(totals.getEntriesList())
        .extracting(TotalEntry::getType, TotalEntry::getSource)
        .containsExactly(
            tuple(TotalEntry.Type.TYPE_DISCOUNT, "percent"),
            tuple(TotalEntry.Type.TYPE_SHIPPING, "standard"));
  }

  @Test
  void anOrderIsFoundWithItsTimeline() {
    Order order = create(item(tea(), 1));
    GetOrderByIDRequest request =
        GetOrderByIDRequest.newBuilder().setOrderId(order.getOrderId()).build();

    Order found = orders.getOrderByID(request).getOrder();

    assertThat(found.toBuilder().clearTimeline().build()).isEqualTo(order);
    assertThat(found.getTimelineList())
        .extracting(TimelineEntry::getType, TimelineEntry::getActor)
        .containsExactly(
            tuple(TimelineEntry.Type.TYPE_ORDER_CREATED, "system"),
            tuple(TimelineEntry.Type.TYPE_ORDER_CONFIRMED, "system"));
  }

  @Test
  void aPreviewIsTheOrderWithoutItsIdentity() {
    CreateOrderRequest request = request(item(tea(), 3)).build();
    PreviewOrderRequest asked =
        PreviewOrderRequest.newBuilder()
            .setUserId(user)
            .addAllItems(request.getItemsList())
            .setShipping(request.getShipping())
            .build();

    Order preview = orders.previewOrder(asked).getOrder();

    Order order = orders.createOrder(request).getOrder();
    assertThat(preview)
        .isEqualTo(
            order.toBuilder()
                .clearOrderId()
                .clearOrderNumber()
                .clearState()
                .clearCreateTime()
                .clearUpdateTime()
                .clearEtag()
                .build());
  }

  @Test
  void anAddedItemTellsOldAndNewTotal() {
    Order order = create(item(tea(), 1));

    AddOrderItemResponse added =
        orders.addOrderItem(addition(order, tea()).setEtag(order.getEtag()).build());

    assertThat(added.getPreviousTotal()).isEqualTo(euros(1999 + 490));
    assertThat(added.getTotal()).isEqualTo(euros(1999 + 1999 + 490));
    assertThat(added.getOrder().getItemsCount()).isEqualTo(2);
    assertThat(added.getOrder().getEtag()).isEqualTo("3");
  }

  @Test
  void aCancelledOrderStaysCancelled() {
    Order order = create(item(tea(), 1));

    assertThat(cancel(order).getState()).isEqualTo(Order.State.STATE_CANCELLED);
    StatusRuntimeException again = refused(Code.FAILED_PRECONDITION, () -> cancel(order));
    assertThat(Details.reasonOf(again)).isEqualTo("ORDER_TRANSITION_ILLEGAL");
    assertThat(Details.metadataOf(again))
        .containsEntry("from", "CANCELLED")
        .containsEntry("to", "CANCELLED")
        .containsEntry("allowed", "[]");
    StatusRuntimeException add =
        refused(
            Code.FAILED_PRECONDITION, () -> orders.addOrderItem(addition(order, tea()).build()));
    assertThat(Details.reasonOf(add)).isEqualTo("ORDER_NOT_CONFIRMED");
  }

  @Test
  void everyProblemOfTheLinesIsInTheDetails() {
    RequestedItem draft = item(products.draft("Draft", Money.of(1, "EUR")).toString(), 1);
    RequestedItem unknown = item(UUID.randomUUID().toString(), 1);

    StatusRuntimeException status =
        refused(Code.FAILED_PRECONDITION, () -> create(item(tea(), 1), draft, unknown));

    assertThat(Details.reasonOf(status)).isEqualTo("ORDER_HAS_PROBLEMS");
    assertThat(Details.of(status, PreconditionFailure.class).orElseThrow().getViolationsList())
        .extracting(
            PreconditionFailure.Violation::getType, PreconditionFailure.Violation::getSubject)
        .containsExactly(
            tuple("PRODUCT_NOT_PURCHASABLE", "items[1]"), tuple("PRODUCT_NOT_FOUND", "items[2]"));
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    String nobody = UUID.randomUUID().toString();
    Order unknown = Order.newBuilder().setOrderId(UUID.randomUUID().toString()).build();

    assertThat(
            Details.reasonOf(
                refused(
                    Code.NOT_FOUND,
                    () -> orders.createOrder(request(item(tea(), 1)).setUserId(nobody).build()))))
        .isEqualTo("USER_NOT_FOUND");
    assertThat(
            Details.reasonOf(
                refused(Code.NOT_FOUND, () -> create(item(UUID.randomUUID().toString(), 1)))))
        .isEqualTo("PRODUCT_NOT_FOUND");
    assertThat(Details.reasonOf(refused(Code.NOT_FOUND, () -> cancel(unknown))))
        .isEqualTo("ORDER_NOT_FOUND");
  }

  @Test
  void anotherTotalThanExpectedAndAnOldEtagAreRefused() {
    Order order = create(item(tea(), 1));
    StatusRuntimeException price =
        refused(
            Code.FAILED_PRECONDITION,
            () -> orders.createOrder(request(item(tea(), 1)).setExpectedTotal(euros(1)).build()));
    StatusRuntimeException etag =
        refused(
            Code.ABORTED, () -> orders.addOrderItem(addition(order, tea()).setEtag("0").build()));

    assertThat(Details.reasonOf(price)).isEqualTo("PRICE_CHANGED");
    assertThat(Details.metadataOf(price)).containsEntry("current_total", "2489 EUR");
    assertThat(Details.reasonOf(etag)).isEqualTo("ETAG_MISMATCH");
    assertThat(Details.metadataOf(etag)).containsEntry("current_etag", "2");
  }

  @Test
  void withoutTheServicesItAsksAnOrderIsUnavailable() {
    String tea = tea();
    productService.close();

    StatusRuntimeException status = refused(Code.UNAVAILABLE, () -> create(item(tea, 1)));

    assertThat(Details.reasonOf(status)).isEqualTo("DEPENDENCY_UNAVAILABLE");
  }

  private static dev.cartwright.proto.type.v1.Money euros(long cents) {
    return Monies.toMessage(Money.of(cents, "EUR"));
  }
}
