package dev.cartwright.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;

/**
 * As much of PostgreSQL's wire protocol as is needed to create a database without a driver: no
 * password, one statement, no rows.
 */
final class PostgresWire {

  private static final int PROTOCOL_3_0 = 3 << 16;
  private static final int TIMEOUT_MILLIS = 60_000;
  private static final int BODY_BYTES_MAX = 1 << 20;
  private static final String DUPLICATE_DATABASE = "42P04";

  private final DataInputStream in;
  private final DataOutputStream out;

  private PostgresWire(Socket socket) throws IOException {
    this.in = new DataInputStream(socket.getInputStream());
    this.out = new DataOutputStream(socket.getOutputStream());
  }

  /** Creates a database whose name needs no quoting, unless there is one of this name. */
  static void createDatabase(int port, String name) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      PostgresWire wire = new PostgresWire(socket);
      wire.logIn();
      wire.refuse(wire.awaitReady(), "");
      wire.send('Q', "CREATE DATABASE " + name + "\0");
      wire.refuse(wire.awaitReady(), DUPLICATE_DATABASE);
      wire.send('X', "");
    }
  }

  private void logIn() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    new DataOutputStream(body).writeInt(PROTOCOL_3_0);
    body.writeBytes(
        "user\0%s\0database\0postgres\0\0".formatted(EmbeddedPostgres.USER).getBytes(UTF_8));
    out.writeInt(Integer.BYTES + body.size());
    body.writeTo(out);
    out.flush();
  }

  private void send(char type, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    out.writeByte(type);
    out.writeInt(Integer.BYTES + bytes.length);
    out.write(bytes);
    out.flush();
  }

  /** Reads until the server waits for the next statement; returns the fields of an error. */
  private Map<Character, String> awaitReady() throws IOException {
    Map<Character, String> error = Map.of();
    while (true) {
      char type = (char) in.readUnsignedByte();
      int length = in.readInt() - Integer.BYTES;
      if (length < 0 || length > BODY_BYTES_MAX) {
        throw new IOException("the server speaks another protocol");
      }
      byte[] body = in.readNBytes(length);
      if (type == 'E') {
        error = errorFields(new String(body, UTF_8));
      } else if (type == 'Z') {
        return error;
      }
    }
  }

  private static Map<Character, String> errorFields(String body) {
    Map<Character, String> fields = new HashMap<>();
    for (String field : body.split("\0", -1)) {
      if (!field.isEmpty()) {
        fields.put(field.charAt(0), field.substring(1));
      }
    }
    return fields;
  }

  private void refuse(Map<Character, String> error, String harmlessState) throws IOException {
    if (!error.isEmpty() && !harmlessState.equals(error.get('C'))) {
      throw new IOException(error.getOrDefault('M', "unknown error"));
    }
  }
}
