package dev.cartwright.chaos.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A port that stays, behind which connections are passed on to instances in turn: to one that
 * listens, if there is one. What it does with the bytes is its {@link Weather}.
 */
public final class Proxy implements AutoCloseable {

  private static final int BACKLOG = 256;
  private static final int CONNECT_MILLIS_MAX = 1_000;

  private final Link link;
  private final ServerSocket listener;
  private final Supplier<List<Integer>> targets;
  private final AtomicInteger turn = new AtomicInteger();
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private volatile Weather weather = Weather.FAIR;

  private Proxy(Link link, ServerSocket listener, Supplier<List<Integer>> targets) {
    this.link = link;
    this.listener = listener;
    this.targets = targets;
  }

  /**
   * Opens a link.
   *
   * @param targets the ports of the instances that run now
   */
  public static Proxy open(Link link, Supplier<List<Integer>> targets) {
    try {
      ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
      Proxy proxy = new Proxy(link, listener, targets);
      Thread.ofVirtual().name("link-" + link).start(proxy::acceptAll);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns where it listens. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Changes what it does with bytes from now on. */
  public void turn(Weather changed) {
    weather = changed;
  }

  /** Returns what it does with bytes now. */
  Weather weather() {
    return weather;
  }

  /** Cuts every connection. New ones are let in. */
  public void cut() {
    connections.forEach(Connection::close);
  }

  private void acceptAll() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Thread.ofVirtual().name("link-" + link).start(() -> connect(client));
      } catch (IOException e) {
        // Closed; or one client was gone before it was let in.
      }
    }
  }

  private void connect(Socket client) {
    try {
      Connection connection = new Connection(this, client, reach());
      connections.add(connection);
      connection.run();
      connections.remove(connection);
    } catch (IOException e) {
      Connection.closeQuietly(client);
    }
  }

  private Socket reach() throws IOException {
    List<Integer> ports = targets.get();
    int first = turn.getAndIncrement();
    for (int i = 0; i < ports.size(); i++) {
      Socket target = new Socket();
      try {
        int port = ports.get(Math.floorMod(first + i, ports.size()));
        target.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS_MAX);
        return target;
      } catch (IOException e) {
        Connection.closeQuietly(target);
      }
    }
    throw new IOException("nobody listens behind " + link);
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }
}
