package dev.cartwright.bootstrap.server;

import static java.util.Objects.requireNonNull;

/**
 * An executable that runs in this JVM.
 *
 * @param name what it is called
 * @param port where it listens
 * @param lifecycle what ends it
 */
public record RunningExecutable(String name, int port, Lifecycle lifecycle)
    implements AutoCloseable {

  /** Checks that all parts are there. */
  public RunningExecutable {
    requireNonNull(name, "name");
    requireNonNull(lifecycle, "lifecycle");
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
