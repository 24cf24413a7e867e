package dev.cartwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A gateway on a free port before fake services, and an HTTP client that knows nothing of it. */
final class GatewayFixture implements AutoCloseable {

  static final GatewayLimits LIMITS =
      new GatewayLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), 4096, Duration.ZERO);

  final FakeServices services;
  final GatewayServer gateway;

  private final HttpClient client = HttpClient.newHttpClient();

  GatewayFixture() throws IOException {
    this(LIMITS);
  }

  GatewayFixture(GatewayLimits limits) throws IOException {
    services = new FakeServices();
    gateway = start(services.targets(), limits);
  }

  static GatewayServer start(Targets targets, GatewayLimits limits) {
    GatewayServer gateway =
        new GatewayServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), targets, limits);
    gateway.start();
    return gateway;
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, "", headers);
  }

  /** Sends a body as JSON, or none if it is empty. */
  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .timeout(Duration.ofSeconds(30))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!body.isEmpty()) {
      request.header("content-type", "application/json");
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  URI uri(String path) {
    return URI.create("http://localhost:" + gateway.port() + path);
  }

  static JsonObject json(HttpResponse<String> response) {
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  static JsonObject error(HttpResponse<String> response) {
    return json(response).getAsJsonObject("error");
  }

  /** Requires that a call was refused so. */
  static void refused(HttpResponse<String> response, int httpCode, String status, String reason) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(httpCode);
    JsonObject error = error(response);
    assertThat(error.get("code").getAsInt()).isEqualTo(httpCode);
    assertThat(error.get("status").getAsString()).isEqualTo(status);
    assertThat(error.get("message").getAsString()).isNotEmpty();
    JsonElement info = error.getAsJsonArray("details").get(0);
    assertThat(info.getAsJsonObject().get("reason").getAsString()).isEqualTo(reason);
  }

  /** Returns the first field that was refused. */
  static String violatedField(HttpResponse<String> response) {
    JsonObject bad = error(response).getAsJsonArray("details").get(1).getAsJsonObject();
    JsonElement violation = bad.getAsJsonArray("fieldViolations").get(0);
    return violation.getAsJsonObject().get("field").getAsString();
  }

  @Override
  public void close() {
    gateway.close();
    services.close();
  }
}
