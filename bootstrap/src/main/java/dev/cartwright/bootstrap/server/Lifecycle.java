package dev.cartwright.bootstrap.server;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what was opened, and closes it in reverse order.
 *
 * <p>Safe for use by many threads. What is opened after the end is closed at once.
 */
public final class Lifecycle implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

  private final Deque<Opened> opened = new ArrayDeque<>();
  private boolean closed;

  private record Opened(String name, AutoCloseable resource) {}

  /** Closes {@code resource} at the end, before everything that was opened earlier. */
  public <T extends AutoCloseable> T closeAtEnd(String name, T resource) {
    atEnd(name, resource);
    return resource;
  }

  /** Does {@code end} at the end, before everything that was opened earlier is closed. */
  public synchronized void atEnd(String name, AutoCloseable end) {
    if (closed) {
      close(new Opened(name, end));
    } else {
      opened.push(new Opened(name, end));
    }
  }

  /** Closes everything; a resource that fails to close does not keep the others open. */
  @Override
  public synchronized void close() {
    closed = true;
    while (!opened.isEmpty()) {
      close(opened.pop());
    }
  }

  private static void close(Opened last) {
    try {
      last.resource().close();
      LOG.debug("closed {}", last.name());
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      LOG.warn("{} did not close", last.name(), e);
    }
  }
}
