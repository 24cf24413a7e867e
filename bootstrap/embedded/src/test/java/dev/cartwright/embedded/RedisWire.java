package dev.cartwright.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;

/** Sends one command to a Redis server, for tests. */
final class RedisWire {

  private RedisWire() {}

  /** Returns the answer: its last line if it has several. */
  static String send(int port, String command) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(UTF_8));
      BufferedReader answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      String first = answer.readLine();
      return first.startsWith("$") && !first.equals("$-1") ? answer.readLine() : first;
    }
  }
}
