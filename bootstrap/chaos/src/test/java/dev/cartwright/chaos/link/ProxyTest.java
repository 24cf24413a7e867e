package dev.cartwright.chaos.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int SILENCE_MILLIS = 200;

  private ServerSocket server;
  private Proxy proxy;
  private Socket client;
  private Socket served;

  @BeforeEach
  void connect() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    int dead = closedPort();
    proxy = Proxy.open(Link.ORDERS_TO_CARTS, () -> List.of(dead, server.getLocalPort()));
    client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    client.setSoTimeout(PATIENCE_MILLIS);
    served = server.accept();
    served.setSoTimeout(PATIENCE_MILLIS);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket closed = new ServerSocket(0)) {
      return closed.getLocalPort();
    }
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    served.close();
    proxy.close();
    server.close();
  }

  @Test
  void passesRequestsAndAnswersOn() throws IOException {
    client.getOutputStream().write(1);
    served.getOutputStream().write(2);

    assertThat(served.getInputStream().read()).isEqualTo(1);
    assertThat(client.getInputStream().read()).isEqualTo(2);
  }

  @Test
  void passesDelayedBytesOnInTheirOrder() throws IOException {
    proxy.turn(Weather.slow(Duration.ofMillis(5)));
    for (int i = 0; i < 20; i++) {
      client.getOutputStream().write(i);
    }

    for (int i = 0; i < 20; i++) {
      assertThat(served.getInputStream().read()).isEqualTo(i);
    }
  }

  @Test
  void losesAnswersAlone() throws IOException {
    proxy.turn(Weather.DEAF);
    client.getOutputStream().write(1);
    served.getOutputStream().write(2);
    client.setSoTimeout(SILENCE_MILLIS);

    assertThat(served.getInputStream().read()).isEqualTo(1);
    assertThatThrownBy(() -> client.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void swallowsAllThatComesBehindASwallowedByte() throws IOException {
    proxy.turn(Weather.DEAF);
    served.getOutputStream().write(1);
    client.setSoTimeout(SILENCE_MILLIS);
    assertThatThrownBy(() -> client.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);

    proxy.turn(Weather.FAIR);
    served.getOutputStream().write(2);

    assertThatThrownBy(() -> client.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void cutsConnectionsAndLetsNewOnesIn() throws IOException {
    client.getOutputStream().write(1);
    assertThat(served.getInputStream().read()).isEqualTo(1);

    proxy.cut();

    assertThat(isCut(client)).isTrue();
    assertThat(isCut(served)).isTrue();
    try (Socket next = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        Socket nextServed = server.accept()) {
      next.getOutputStream().write(3);
      assertThat(nextServed.getInputStream().read()).isEqualTo(3);
    }
  }

  private static boolean isCut(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException e) {
      return true;
    }
  }
}
