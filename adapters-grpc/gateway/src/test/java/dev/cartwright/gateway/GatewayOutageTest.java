package dev.cartwright.gateway;

import static dev.cartwright.gateway.GatewayFixture.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GatewayOutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void aBackendThatIsDownIsUnavailableAndItsAddressIsNotTold() throws Exception {
    try (GatewayFixture fixture = new GatewayFixture()) {
      fixture.services.close();

      HttpResponse<String> response = fixture.get("/v1/users/u1/cart");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(error(response).get("status").getAsString()).isEqualTo("UNAVAILABLE");
      assertThat(response.body())
          .contains("DEPENDENCY_UNAVAILABLE")
          .doesNotContain("localhost", "127.0.0.1", "cartwright.cart");
    }
  }

  @Test
  void aBackendThatIsSlowIsATimeout() throws Exception {
    GatewayLimits limits = new GatewayLimits(Duration.ofMillis(300), PATIENCE, 4096, Duration.ZERO);
    try (GatewayFixture fixture = new GatewayFixture(limits)) {
      fixture.services.keepSilent(CartServiceGrpc.getGetCartMethod());

      HttpResponse<String> response = fixture.get("/v1/users/u1/cart");

      assertThat(response.statusCode()).isEqualTo(504);
      assertThat(error(response).get("status").getAsString()).isEqualTo("DEADLINE_EXCEEDED");
      assertThat(response.body()).doesNotContain("localhost", "127.0.0.1");
      assertThat(fixture.services.cancelled.poll(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aClientsDeadlineIsPassedOnButNotAboveTheMaximum() throws Exception {
    try (GatewayFixture fixture = new GatewayFixture()) {
      assertThat(fixture.get("/v1/users/u1/cart").statusCode()).isEqualTo(200);
      assertThat(fixture.services.next().timeLeft())
          .isBetween(Duration.ofMillis(1), GatewayFixture.LIMITS.timeout());

      assertThat(fixture.get("/v1/users/u1/cart", "grpc-timeout", "5S").statusCode())
          .isEqualTo(200);
      assertThat(fixture.services.next().timeLeft())
          .isBetween(Duration.ofMillis(1), Duration.ofSeconds(5));

      assertThat(fixture.get("/v1/users/u1/cart", "grpc-timeout", "9H").statusCode())
          .isEqualTo(200);
      assertThat(fixture.services.next().timeLeft())
          .isBetween(GatewayFixture.LIMITS.timeout(), GatewayFixture.LIMITS.timeoutMax());

      assertThat(fixture.get("/v1/users/u1/cart", "grpc-timeout", "soon").statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void itIsReadyOnceEveryServiceWasReachedAndUntilItDrains() throws Exception {
    try (GatewayFixture fixture = new GatewayFixture()) {
      assertThat(readyWithin(PATIENCE, fixture)).isTrue();

      fixture.gateway.drain();

      HttpResponse<String> response = fixture.get("/readyz");
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).isEqualTo("draining\n");
      assertThat(fixture.get("/healthz").statusCode()).isEqualTo(200);
      assertThat(fixture.get("/v1/users/u1/cart").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void itSaysWhichServiceItWaitsFor() throws Exception {
    try (GatewayFixture fixture = new GatewayFixture()) {
      String up = fixture.services.target();
      Targets targets = new Targets(up, up, "no_such_alias.invalid:1", up);
      try (GatewayServer gateway = GatewayFixture.start(targets, GatewayFixture.LIMITS)) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + "/readyz"))
                .build();
        HttpResponse<String> response =
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).startsWith("waiting for ").contains("CartService");
        assertThat(gateway.awaited()).contains(CartServiceGrpc.SERVICE_NAME);
      }
    }
  }

  @Test
  void aStoppedGatewayListensNoMore() throws Exception {
    GatewayFixture fixture = new GatewayFixture();
    URI uri = fixture.uri("/healthz");
    fixture.close();

    assertThatThrownBy(() ->
            HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding()))
        .isInstanceOf(ConnectException.class);
  }

  private static boolean readyWithin(Duration patience, GatewayFixture fixture) throws Exception {
    Instant end = Instant.now().plus(patience);
    while (Instant.now().isBefore(end)) {
      if (fixture.get("/readyz").statusCode() == 200) {
        return true;
      }
    }
    return false;
  }
}
