package dev.cartwright.chaos.link;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** One connection through a link: two sockets, and a pump in each direction. */
final class Connection implements Closeable {

  private static final int PIECE_BYTES_MAX = 16 * 1024;

  private final Proxy proxy;
  private final Socket client;
  private final Socket target;

  Connection(Proxy proxy, Socket client, Socket target) throws IOException {
    this.proxy = proxy;
    this.client = client;
    this.target = target;
    client.setTcpNoDelay(true);
    target.setTcpNoDelay(true);
  }

  /** Pumps until either side is gone. */
  void run() {
    Thread answers = Thread.ofVirtual().start(() -> pump(target, client, true));
    pump(client, target, false);
    try {
      answers.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Bytes come without a gap, or not any more: after one that was swallowed no other comes. */
  private void pump(Socket from, Socket to, boolean answers) {
    boolean passes = true;
    byte[] piece = new byte[PIECE_BYTES_MAX];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        Weather weather = proxy.weather();
        delay(weather.delayMax().toNanos());
        passes = passes && (weather.answersPass() || !answers);
        if (passes) {
          out.write(piece, 0, count);
        }
      }
    } catch (IOException e) {
      // Cut: by one of the sides, or by the link.
    } finally {
      close();
    }
  }

  private static void delay(long nanosMax) {
    if (nanosMax > 0) {
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(nanosMax));
    }
  }

  @Override
  public void close() {
    closeQuietly(client);
    closeQuietly(target);
  }

  static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no use any more in any case.
    }
  }
}
