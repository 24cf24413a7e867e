package dev.cartwright.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.ReplayTrailer;
import dev.cartwright.proto.order.v1.AddOrderItemRequest;
import dev.cartwright.proto.order.v1.AddOrderItemResponse;
import dev.cartwright.proto.order.v1.CancelOrderRequest;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.Order;
import dev.cartwright.proto.order.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderReplayTest extends OrderServiceFixture {

  private final AtomicReference<@Nullable Metadata> headers = new AtomicReference<>();
  private final AtomicReference<@Nullable Metadata> trailers = new AtomicReference<>();
  private final OrderServiceBlockingStub caller =
      orders.withInterceptors(MetadataUtils.newCaptureMetadataInterceptor(headers, trailers));

  @Test
  void aRepeatAnswersTheOrderAsItStandsAndSaysSo() {
    CreateOrderRequest request = request(item(tea(), 1)).build();
    Order first = caller.createOrder(request).getOrder();
    assertThat(replayed()).isFalse();
    Order cancelled = cancel(first);

    Order again = caller.createOrder(request).getOrder();

    assertThat(replayed()).isTrue();
    assertThat(again).isEqualTo(cancelled);
  }

  @Test
  void anAddedItemAndACancelledOrderAreAnsweredAsTheyWere() {
    Order order = create(item(tea(), 1));
    AddOrderItemRequest addition = addition(order, tea()).build();
    AddOrderItemResponse added = caller.addOrderItem(addition);
    assertThat(replayed()).isFalse();
    CancelOrderRequest cancel =
        CancelOrderRequest.newBuilder().setOrderId(order.getOrderId()).setRequestId("k").build();
    Order cancelled = caller.cancelOrder(cancel).getOrder();

    assertThat(caller.addOrderItem(addition)).isEqualTo(added);
    assertThat(replayed()).isTrue();
    assertThat(caller.cancelOrder(cancel).getOrder()).isEqualTo(cancelled);
    assertThat(replayed()).isTrue();
  }

  @Test
  void anotherRequestUnderTheSameKeyIsInvalid() {
    CreateOrderRequest request = request(item(tea(), 1)).build();
    assertThat(caller.createOrder(request).hasOrder()).isTrue();

    StatusRuntimeException status =
        refused(
            Code.INVALID_ARGUMENT,
            () -> caller.createOrder(request.toBuilder().addItems(item(tea(), 1)).build()));

    assertThat(Details.reasonOf(status)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(replayed()).isFalse();
  }

  private boolean replayed() {
    Metadata last = trailers.get();
    return last != null && "true".equals(last.get(ReplayTrailer.IDEMPOTENT_REPLAY));
  }
}
