package dev.cartwright.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.CreateOrder;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.Rejection;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.grpc.shared.ReplayTrailer;
import dev.cartwright.proto.order.v1.AddOrderItemRequest;
import dev.cartwright.proto.order.v1.AddOrderItemResponse;
import dev.cartwright.proto.order.v1.CancelOrderRequest;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.Order;
import dev.cartwright.proto.order.v1.OrderServiceGrpc;
import dev.cartwright.proto.order.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.util.List;
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

  @Test
  void aKeptRefusalSaysThatItIsARepeat() {
    Rejection why = Rejection.of(new ChangeError.OrderTimedOut());
    CreateOrderRequest request = request(item(tea(), 1)).build();

    for (boolean replayed : List.of(false, true)) {
      OrderError kept = new ChangeError.ChangeRejected(why, replayed);
      try (InProcess server = InProcess.serve(creating(command -> Result.err(kept)))) {
        OrderServiceBlockingStub refused =
            OrderServiceGrpc.newBlockingStub(server.channel())
                .withInterceptors(MetadataUtils.newCaptureMetadataInterceptor(headers, trailers));

        StatusRuntimeException status =
            refused(Code.FAILED_PRECONDITION, () -> refused.createOrder(request));

        assertThat(Details.reasonOf(status)).isEqualTo("ORDER_TIMED_OUT");
        assertThat(replayed()).isEqualTo(replayed);
      }
    }
  }

  private static OrderGrpcService creating(CreateOrder createOrder) {
    return new OrderGrpcService(
        new OrderUseCases(
            createOrder,
            asked -> {
              throw unasked();
            },
            asked -> {
              throw unasked();
            },
            asked -> {
              throw unasked();
            },
            asked -> {
              throw unasked();
            },
            asked -> {
              throw unasked();
            }),
        new PageTokens(List.of(new byte[PageTokens.KEY_BYTES_MIN])));
  }

  private static AssertionError unasked() {
    return new AssertionError("not to be asked");
  }

  private boolean replayed() {
    Metadata last = trailers.get();
    return last != null && "true".equals(last.get(ReplayTrailer.IDEMPOTENT_REPLAY));
  }
}
