package dev.cartwright.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;

/** Ports of the loopback interface. */
final class Ports {

  private static final int PORT_MAX = 65_535;

  private static final String TAKEN = "address already in use";

  private Ports() {}

  /** Throws unless the value is a port, or 0 for one of the system's choice. */
  static void check(int port) {
    if (port < 0 || port > PORT_MAX) {
      throw new IllegalArgumentException("port: %d (expected: 0..%d)".formatted(port, PORT_MAX));
    }
  }

  /** Returns a port that was free a moment ago; another program may take it first. */
  static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Tells whether a program listens on the port now. */
  static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort() != port;
    } catch (IOException e) {
      return true;
    }
  }

  /** Tells whether a server's log says that its port was taken. */
  static boolean isBlamedBy(List<String> log) {
    return log.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).contains(TAKEN));
  }
}
