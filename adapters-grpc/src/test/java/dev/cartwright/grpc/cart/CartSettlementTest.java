package dev.cartwright.grpc.cart;

import static dev.cartwright.proto.cart.v1.ClearCartResponse.Settlement.SETTLEMENT_ALREADY_SUBTRACTED;
import static dev.cartwright.proto.cart.v1.ClearCartResponse.Settlement.SETTLEMENT_SKIPPED;
import static dev.cartwright.proto.cart.v1.ClearCartResponse.Settlement.SETTLEMENT_SUBTRACTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.google.rpc.BadRequest;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.Callers;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.grpc.shared.Timestamps;
import dev.cartwright.proto.cart.v1.Cart;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.cart.v1.CartView;
import dev.cartwright.proto.cart.v1.ClearCartRequest;
import dev.cartwright.proto.cart.v1.ClearCartResponse;
import dev.cartwright.proto.cart.v1.OrderedItem;
import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** ClearCart with an order: what was ordered leaves the cart. */
class CartSettlementTest extends CartServiceFixture {

  private static final Duration WEEK_AND_A_DAY = Duration.ofDays(8);

  private final String tea = tea();

  @Test
  void whatWasOrderedIsTakenOutOnceAndWhatWasAddedMeanwhileStays() {
    add(user, tea, 2);
    ClearCartRequest order = order(tea, 2).build();
    Cart added = add(user, tea, 1);
    assertThat(added.getTotalQuantity()).isEqualTo(3);

    ClearCartResponse first = carts.clearCart(order);
    ClearCartResponse again = carts.clearCart(order);

    assertThat(first.getSettlement()).isEqualTo(SETTLEMENT_SUBTRACTED);
    assertThat(first.getCart().getTotalQuantity()).isEqualTo(1);
    assertThat(again.getSettlement()).isEqualTo(SETTLEMENT_ALREADY_SUBTRACTED);
    assertThat(again.getCart()).isEqualTo(first.getCart());
    assertThat(get(user, CartView.CART_VIEW_BASIC)).isEqualTo(first.getCart());
  }

  @Test
  void anOldOrderIsSkipped() {
    Cart added = add(user, tea, 2);
    Timestamp old = Timestamps.toMessage(Instant.now().minus(WEEK_AND_A_DAY));

    ClearCartResponse answer = carts.clearCart(order(tea, 2).setOrderCreateTime(old).build());

    assertThat(answer.getSettlement()).isEqualTo(SETTLEMENT_SKIPPED);
    assertThat(answer.getCart()).isEqualTo(added);
  }

  @Test
  void aRequestIdMayComeWithTheOrderButItsIdIsTheKey() {
    add(user, tea, 5);
    ClearCartRequest.Builder order = order(tea, 2).setRequestId("k");

    assertThat(carts.clearCart(order.build()).getSettlement()).isEqualTo(SETTLEMENT_SUBTRACTED);
    assertThat(carts.clearCart(order.setRequestId("other").build()).getSettlement())
        .isEqualTo(SETTLEMENT_ALREADY_SUBTRACTED);
    assertThat(carts.clearCart(order(tea, 1).setRequestId("k").build()).getSettlement())
        .isEqualTo(SETTLEMENT_SUBTRACTED);
  }

  @Test
  void everythingThatIsMissingOrTooMuchIsNamed() {
    assertThat(violations(ClearCartRequest.newBuilder().setOrderId("x").setEtag("1")))
        .containsExactlyInAnyOrder("user_id", "order_id", "order_create_time", "items", "etag");
    assertThat(
            violations(
                order(tea, 0)
                    .addItems(OrderedItem.newBuilder().setProductId("tea").setQuantity(1))))
        .containsExactlyInAnyOrder("items[0].quantity", "items[1].product_id");
    ClearCartRequest.Builder many = order(tea, 1);
    for (int i = 0; i < 100; i++) {
      many.addItems(many.getItems(0));
    }
    assertThat(violations(many)).containsExactly("items");
  }

  @Test
  void theOrderServiceMayAndNoPersonMay() {
    add(user, tea, 5);
    UserId id = UserId.parse(user);

    assertThat(clearAs(new Caller.Service("orderservice"), order(tea, 1)).getSettlement())
        .isEqualTo(SETTLEMENT_SUBTRACTED);
    StatusRuntimeException status =
        refused(
            Code.PERMISSION_DENIED,
            () -> clearAs(new Caller.EndUser(Optional.of(id), "sub", Set.of()), order(tea, 1)));
    assertThat(Details.reasonOf(status)).isEqualTo("ORDER_SERVICE_ONLY");
  }

  private ClearCartResponse clearAs(Caller caller, ClearCartRequest.Builder request) {
    BindableService service =
        CartServices.on(stored, userService.channel(), productService.channel());
    try (InProcess served =
        InProcess.serve(() -> ServerInterceptors.intercept(service, new CallsAs(caller)))) {
      return CartServiceGrpc.newBlockingStub(served.channel()).clearCart(request.build());
    }
  }

  private Iterable<String> violations(ClearCartRequest.Builder request) {
    StatusRuntimeException status =
        refused(Code.INVALID_ARGUMENT, () -> carts.clearCart(request.build()));
    return Details.of(status, BadRequest.class).orElseThrow().getFieldViolationsList().stream()
        .map(BadRequest.FieldViolation::getField)
        .toList();
  }

  private ClearCartRequest.Builder order(String product, int units) {
    return ClearCartRequest.newBuilder()
        .setUserId(user)
        .setOrderId(UUID.randomUUID().toString())
        .setOrderCreateTime(Timestamps.toMessage(Instant.now()))
        .addItems(OrderedItem.newBuilder().setProductId(product).setQuantity(units));
  }

  /** Lets every call be made by one caller. */
  private record CallsAs(Caller caller) implements ServerInterceptor {
    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
      return Contexts.interceptCall(
          Context.current().withValue(Callers.CALLER, caller), call, headers, next);
    }
  }
}
