package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.server.ExitCode;
import dev.cartwright.bootstrap.server.StartException;
import dev.cartwright.bootstrap.server.StopSignal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where every part of a system listens.
 *
 * @param ports the port of each part, by its name; 0 lets the system choose
 */
record PortPlan(Map<String, Integer> ports) {

  private static final Map<String, Integer> STANDARD = standard();
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int PAUSES_MAX = 200;

  PortPlan {
    ports = new LinkedHashMap<>(ports);
  }

  private static Map<String, Integer> standard() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("userservice", 50051);
    ports.put("productservice", 50053);
    ports.put("cartservice", 50057);
    ports.put("orderservice", 50055);
    ports.put("gateway", 8080);
    ports.put("postgresql", 50432);
    ports.put("redis", 50379);
    return ports;
  }

  /** Returns the standard ports, each of them that much higher. */
  static PortPlan shifted(int offset) {
    Map<String, Integer> ports = new LinkedHashMap<>(STANDARD);
    ports.replaceAll((name, port) -> port + offset);
    return new PortPlan(ports);
  }

  /** Returns ports of the system's choice. */
  static PortPlan any() {
    Map<String, Integer> ports = new LinkedHashMap<>(STANDARD);
    ports.replaceAll((name, port) -> 0);
    return new PortPlan(ports);
  }

  /** Returns the same ports, but those that the environment names. */
  PortPlan with(Map<String, String> environment) {
    Map<String, Integer> changed = new LinkedHashMap<>(ports);
    changed.replaceAll((name, port) -> {
      String named = environment.get("CARTWRIGHT_" + name.toUpperCase(Locale.ROOT) + "_PORT");
      // What is no number is reported by whoever reads the setting.
      return named != null && named.matches("[0-9]{1,5}") ? Integer.parseInt(named) : port;
    });
    return new PortPlan(changed);
  }

  int of(String part) {
    Integer port = ports.get(part);
    if (port == null) {
      throw new IllegalArgumentException("no part is called " + part);
    }
    return port;
  }

  /**
   * Fails unless every port is free.
   *
   * @param patient whether to wait a while, since a system that was killed is still ending
   */
  void requireFree(boolean patient, StopSignal stop) throws InterruptedException {
    List<String> taken = taken();
    for (int pause = 0; patient && !taken.isEmpty() && pause < PAUSES_MAX; pause++) {
      if (stop.awaitAtMost(PAUSE)) {
        return;
      }
      taken = taken();
    }
    if (!taken.isEmpty()) {
      throw new StartException(
          ExitCode.PORT_TAKEN,
          ("Another program listens on %s."
                  + " Stop it, or move all ports: ./cartwright up --port-offset 100")
              .formatted(String.join(", ", taken)),
          null);
    }
  }

  private List<String> taken() {
    return ports.entrySet().stream()
        .filter(entry -> entry.getValue() != 0 && isTaken(entry.getValue()))
        .map(entry -> "port %d (%s)".formatted(entry.getValue(), entry.getKey()))
        .toList();
  }

  private static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
