package dev.cartwright.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import dev.cartwright.grpc.error.FieldProblem;
import dev.cartwright.grpc.error.Statuses;
import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.Cart;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.cart.v1.GetCartResponse;
import dev.cartwright.proto.cart.v1.RemoveItemRequest;
import dev.cartwright.proto.cart.v1.UpdateItemRequest;
import dev.cartwright.proto.product.v1.CommitReservationRequest;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.product.v1.ReleaseReservationRequest;
import dev.cartwright.proto.product.v1.ReserveStockRequest;
import dev.cartwright.proto.product.v1.ReturnReservationRequest;
import dev.cartwright.proto.user.v1.ResolveIdentityRequest;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCalls;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayGrpcTest {

  private final GatewayFixture fixture;
  private final ManagedChannel channel;

  GatewayGrpcTest() throws Exception {
    fixture = new GatewayFixture();
    channel =
        ManagedChannelBuilder.forAddress("localhost", fixture.gateway.port())
            .usePlaintext()
            .build();
  }

  @BeforeEach
  void forgetCalls() {
    fixture.services.calls.clear();
    fixture.services.cancelled.clear();
  }

  @AfterAll
  void stop() {
    channel.shutdownNow();
    fixture.close();
  }

  @Test
  void aCallIsForwardedAndAnswered() throws Exception {
    GetCartResponse cart =
        GetCartResponse.newBuilder().setCart(Cart.newBuilder().setEtag("e1")).build();
    fixture.services.answer(CartServiceGrpc.getGetCartMethod(), cart);
    GetCartRequest request = GetCartRequest.newBuilder().setUserId("u1").build();

    assertThat(CartServiceGrpc.newBlockingStub(channel).getCart(request)).isEqualTo(cart);
    assertThat(fixture.services.request(GetCartRequest.class)).isEqualTo(request);
    assertThat(fixture.services.calls).isEmpty();
  }

  @Test
  void aCallWithoutADeadlineIsGivenOne() throws Exception {
    fixture.services.answer(
        CartServiceGrpc.getGetCartMethod(), GetCartResponse.getDefaultInstance());
    assertThat(
            CartServiceGrpc.newBlockingStub(channel).getCart(GetCartRequest.getDefaultInstance()))
        .isNotNull();

    assertThat(fixture.services.next().timeLeft())
        .isBetween(Duration.ofMillis(1), GatewayFixture.LIMITS.timeout());
  }

  @Test
  void aChangeWithoutAKeyIsGivenOne() throws Exception {
    assertThat(
            CartServiceGrpc.newBlockingStub(channel).addItem(AddItemRequest.getDefaultInstance()))
        .isNotNull();

    assertThat(fixture.services.request(AddItemRequest.class).getRequestId()).hasSize(36);
  }

  @Test
  void aRefusalPassesWithItsDetails() {
    fixture.services.refuse(
        CartServiceGrpc.getRemoveItemMethod(),
        Statuses.ofFields(List.of(new FieldProblem("user_id", "INVALID_REQUEST", "no UUID"))));

    assertThatThrownBy(() -> call(CartServiceGrpc.getRemoveItemMethod()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> {
              com.google.rpc.Status status = requireNonNull(StatusProto.fromThrowable(e));
              assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
              assertThat(status.getDetails(0).is(ErrorInfo.class)).isTrue();
            });
  }

  @Test
  void aDeadlineAndACancelReachTheBackend() throws Exception {
    fixture.services.keepSilent(CartServiceGrpc.getUpdateItemMethod());

    assertThatThrownBy(() ->
            ClientCalls.blockingUnaryCall(
                channel,
                CartServiceGrpc.getUpdateItemMethod(),
                CallOptions.DEFAULT.withDeadlineAfter(300, TimeUnit.MILLISECONDS),
                UpdateItemRequest.getDefaultInstance()))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
    assertThat(fixture.services.cancelled.poll(10, TimeUnit.SECONDS)).isTrue();
  }

  static Stream<Arguments> internalMethods() {
    return Stream.of(
        Arguments.of(
            ProductServiceGrpc.getReserveStockMethod(), ReserveStockRequest.getDefaultInstance()),
        Arguments.of(
            ProductServiceGrpc.getCommitReservationMethod(),
            CommitReservationRequest.getDefaultInstance()),
        Arguments.of(
            ProductServiceGrpc.getReleaseReservationMethod(),
            ReleaseReservationRequest.getDefaultInstance()),
        Arguments.of(
            ProductServiceGrpc.getReturnReservationMethod(),
            ReturnReservationRequest.getDefaultInstance()),
        Arguments.of(
            UserServiceGrpc.getResolveIdentityMethod(),
            ResolveIdentityRequest.getDefaultInstance()));
  }

  @ParameterizedTest
  @MethodSource("internalMethods")
  void methodsWithoutAnHttpFormAreNotForwarded(
      MethodDescriptor<Message, Message> method, Message request) throws Exception {
    assertThatThrownBy(
            () -> ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, request))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED));
    for (String type : List.of("application/json", "application/grpc-web+proto")) {
      assertThat(post(method, type, new byte[5]).statusCode()).isEqualTo(404);
    }
    assertThat(fixture.services.calls).isEmpty();
  }

  @Test
  void grpcWebIsForwardedAndAnswered() throws Exception {
    GetCartResponse cart =
        GetCartResponse.newBuilder().setCart(Cart.newBuilder().setEtag("e1")).build();
    fixture.services.answer(CartServiceGrpc.getGetCartMethod(), cart);
    byte[] request = GetCartRequest.newBuilder().setUserId("u1").build().toByteArray();

    HttpResponse<byte[]> response =
        post(
            CartServiceGrpc.getGetCartMethod(),
            "application/grpc-web+proto",
            ByteBuffer.allocate(5 + request.length)
                .put((byte) 0)
                .putInt(request.length)
                .put(request)
                .array());

    assertThat(response.statusCode()).isEqualTo(200);
    ByteBuffer frames = ByteBuffer.wrap(response.body());
    assertThat(frames.get()).isZero();
    byte[] message = new byte[frames.getInt()];
    frames.get(message);
    assertThat(GetCartResponse.parseFrom(message)).isEqualTo(cart);
    assertThat(new String(response.body(), UTF_8)).contains("grpc-status");
  }

  private HttpResponse<byte[]> post(MethodDescriptor<?, ?> method, String type, byte[] body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(fixture.uri("/" + method.getFullMethodName()))
            .header("content-type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private <R> R call(MethodDescriptor<RemoveItemRequest, R> method) {
    return ClientCalls.blockingUnaryCall(
        channel, method, CallOptions.DEFAULT, RemoveItemRequest.getDefaultInstance());
  }
}
