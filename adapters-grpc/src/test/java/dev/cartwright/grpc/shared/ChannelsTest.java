package dev.cartwright.grpc.shared;

import static dev.cartwright.grpc.shared.TestHosts.loopback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.cart.v1.CartServiceGrpc.CartServiceBlockingStub;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelsTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int CALLS_MAX = 1000;

  private final CartNode node;
  private final List<ManagedChannel> opened = new ArrayList<>();

  ChannelsTest() throws Exception {
    node = new CartNode(loopback(1), 0);
  }

  @AfterEach
  void stop() {
    opened.forEach(ManagedChannel::shutdownNow);
    node.close();
  }

  @Test
  void anAliasWithAnUnderscoreIsReachedUnderALegalAuthority() {
    getCart(to(TestHosts.ONE, LONG));

    assertThat(node.authorities).contains("userservice-app:" + node.port());
  }

  @Test
  void anOrdinaryNameIsReached() {
    getCart(to("localhost", LONG));

    assertThat(node.calls).hasValue(1);
  }

  @Test
  void anUnknownNameIsAnOutage() {
    CartServiceBlockingStub carts = to("no_such_alias.invalid", LONG);

    assertThatThrownBy(() -> getCart(carts))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> {
              assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
              assertThat(e.getStatus().getDescription()).contains("no_such_alias.invalid");
            });
  }

  @Test
  void allInstancesBehindANameAreCalled() throws Exception {
    try (CartNode other = new CartNode(loopback(2), node.port())) {
      CartServiceBlockingStub carts = to(TestHosts.TWO, LONG);

      for (int i = 0; i < CALLS_MAX && (node.calls.get() == 0 || other.calls.get() == 0); i++) {
        getCart(carts);
      }

      assertThat(node.calls.get()).isPositive();
      assertThat(other.calls.get()).isPositive();
    }
  }

  @Test
  void anInstanceThatSaysItIsUnhealthyIsSpared() throws Exception {
    node.health.setStatus(CartServiceGrpc.SERVICE_NAME, ServingStatus.NOT_SERVING);
    try (CartNode other = new CartNode(loopback(2), node.port())) {
      CartServiceBlockingStub carts = to(TestHosts.TWO, LONG);

      for (int i = 0; i < 100; i++) {
        getCart(carts);
      }

      assertThat(node.calls).hasValue(0);
      assertThat(other.calls).hasValue(100);
    }
  }

  @Test
  void aReadIsRepeatedWhileTheServiceIsUnavailable() {
    node.failures.add(Status.UNAVAILABLE);
    node.failures.add(Status.UNAVAILABLE);

    getCart(to("localhost", LONG));

    assertThat(node.calls).hasValue(3);
  }

  @Test
  void aReadThatFailsOtherwiseIsNotRepeated() {
    node.failures.add(Status.INTERNAL);
    CartServiceBlockingStub carts = to("localhost", LONG);

    assertThatThrownBy(() -> getCart(carts)).isInstanceOf(StatusRuntimeException.class);
    assertThat(node.calls).hasValue(1);
  }

  @Test
  void aWriteIsNotRepeated() {
    node.failures.add(Status.UNAVAILABLE);
    CartServiceBlockingStub carts = to("localhost", LONG);

    assertThatThrownBy(() -> carts.addItem(AddItemRequest.getDefaultInstance()))
        .isInstanceOf(StatusRuntimeException.class);
    assertThat(node.calls).hasValue(1);
  }

  @Test
  void everyCallHasADeadline() {
    node.silent = true;
    CartServiceBlockingStub carts = to("localhost", Duration.ofMillis(200));

    assertThatThrownBy(() -> getCart(carts))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
  }

  @Test
  void aCallInATransactionIsRefused() {
    CartServiceBlockingStub carts = to("localhost", LONG);

    assertThatThrownBy(() ->
            RemoteCallGuard.duringTransaction(
                () -> carts.getCart(GetCartRequest.getDefaultInstance())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("GetCart");
    assertThat(node.calls).hasValue(0);
  }

  private CartServiceBlockingStub to(String host, Duration timeout) {
    ChannelSettings settings =
        ChannelSettings.of(
            host + ":" + node.port(), CartServiceGrpc.getServiceDescriptor(), timeout);
    ManagedChannel channel = Channels.builder(settings).build();
    opened.add(channel);
    return CartServiceGrpc.newBlockingStub(channel);
  }

  private static void getCart(CartServiceBlockingStub carts) {
    assertThat(carts.getCart(GetCartRequest.getDefaultInstance()).hasCart()).isFalse();
  }
}
