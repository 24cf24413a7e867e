package dev.cartwright.bootstrap.launcher;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks a part of a system how it is. */
final class HealthProbe {

  /** What a healthy part answers. */
  static final String GOOD = "SERVING";

  private static final String SILENT = "does not answer";
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int HTTP_OK = 200;

  private HealthProbe() {}

  static String ask(String part, int port) {
    return switch (part) {
      case "postgresql", "redis" -> askForConnection(port);
      case "gateway" -> askOverHttp(port);
      default -> askOverGrpc(port);
    };
  }

  private static String askForConnection(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) TIMEOUT.toMillis());
      return GOOD;
    } catch (IOException e) {
      return SILENT;
    }
  }

  private static String askOverHttp(int port) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/readyz"))
              .timeout(TIMEOUT)
              .build();
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status == HTTP_OK ? GOOD : "NOT_SERVING";
    } catch (IOException e) {
      return SILENT;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return SILENT;
    }
  }

  private static String askOverGrpc(int port) {
    ManagedChannel channel =
        Grpc.newChannelBuilder("localhost:" + port, InsecureChannelCredentials.create()).build();
    try {
      return HealthGrpc.newBlockingStub(channel)
          .withDeadlineAfter(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
          .check(HealthCheckRequest.getDefaultInstance())
          .getStatus()
          .name();
    } catch (StatusRuntimeException e) {
      return SILENT;
    } finally {
      ManagedChannel unused = channel.shutdownNow();
    }
  }
}
