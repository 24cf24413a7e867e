package dev.cartwright.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.bootstrap.server.ExitCode;
import dev.cartwright.bootstrap.server.StartException;
import dev.cartwright.bootstrap.server.StopSignal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortPlanTest {

  @Test
  void theStandardPortsAreThoseOfTheAliases() {
    PortPlan plan = PortPlan.shifted(0);

    assertThat(plan.of("userservice")).isEqualTo(50051);
    assertThat(plan.of("productservice")).isEqualTo(50053);
    assertThat(plan.of("orderservice")).isEqualTo(50055);
    assertThat(plan.of("cartservice")).isEqualTo(50057);
    assertThat(plan.of("gateway")).isEqualTo(8080);
  }

  @Test
  void anOffsetMovesThemAllAndTheEnvironmentWins() {
    PortPlan plan = PortPlan.shifted(100).with(Map.of("CARTWRIGHT_GATEWAY_PORT", "9090"));

    assertThat(plan.of("userservice")).isEqualTo(50151);
    assertThat(plan.of("redis")).isEqualTo(50479);
    assertThat(plan.of("gateway")).isEqualTo(9090);
  }

  @Test
  void everyTakenPortIsNamed() throws IOException {
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      PortPlan plan =
          PortPlan.any()
              .with(
                  Map.of(
                      "CARTWRIGHT_USERSERVICE_PORT", Integer.toString(one.getLocalPort()),
                      "CARTWRIGHT_GATEWAY_PORT", Integer.toString(other.getLocalPort())));

      assertThatThrownBy(() -> plan.requireFree(false, new StopSignal()))
          .isInstanceOfSatisfying(
              StartException.class, e -> assertThat(e.code()).isEqualTo(ExitCode.PORT_TAKEN))
          .hasMessageContaining("port %d (userservice)".formatted(one.getLocalPort()))
          .hasMessageContaining("port %d (gateway)".formatted(other.getLocalPort()));
    }
  }
}
