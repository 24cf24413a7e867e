package dev.cartwright.grpc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import io.grpc.ServiceDescriptor;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelSettingsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final ServiceDescriptor CARTS = CartServiceGrpc.getServiceDescriptor();

  @ParameterizedTest
  @ValueSource(strings = {"localhost:1", "userservice_app:65535", "[::1]:50051", "127.0.0.1:80"})
  void aHostWithAPortIsATarget(String target) {
    assertThat(ChannelSettings.of(target, CARTS, SECOND).target()).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        ":1",
        "localhost:",
        "localhost:0",
        "localhost:65536",
        "a:b",
        "x/y:1"
      })
  void anythingElseIsNone(String target) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChannelSettings.of(target, CARTS, SECOND))
        .withMessageContaining("target: " + target);
  }

  @Test
  void aTimeoutIsPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChannelSettings.of("localhost:1", CARTS, Duration.ZERO))
        .withMessageContaining("timeout");
  }

  @Test
  void onlyTheServicesOwnMethodsAreRepeatable() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new ChannelSettings(
                "localhost:1", CARTS, Set.of(UserServiceGrpc.getListUsersMethod()), SECOND))
        .withMessageContaining("repeatable");
  }

  @Test
  void theProtosSayWhichMethodsAreRepeatable() {
    assertThat(RepeatableMethods.of(CARTS)).containsExactly(CartServiceGrpc.getGetCartMethod());
    assertThat(RepeatableMethods.withKeys(CARTS))
        .containsExactlyInAnyOrderElementsOf(CARTS.getMethods());
    assertThat(RepeatableMethods.withKeys(UserServiceGrpc.getServiceDescriptor()))
        .contains(UserServiceGrpc.getCreateUserMethod(), UserServiceGrpc.getListUsersMethod());
  }
}
