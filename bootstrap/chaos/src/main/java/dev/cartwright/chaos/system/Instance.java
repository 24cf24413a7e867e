package dev.cartwright.chaos.system;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place for one process of a service, which can be killed there and started anew. */
public final class Instance implements AutoCloseable {

  private final String name;
  private final Service service;
  private final Launch launch;
  private volatile @Nullable ServiceProcess process;
  private volatile boolean wanted;
  private boolean closed;

  Instance(String name, Service service, Launch launch) {
    this.name = name;
    this.service = service;
    this.launch = launch;
  }

  /**
   * How its processes are started.
   *
   * @param java the command
   * @param mainClass what is run
   * @param settings the environment
   * @param logs where logs go
   */
  record Launch(JavaCommand java, String mainClass, Map<String, String> settings, Path logs) {}

  /** Starts it and waits until it listens. */
  public void start() {
    launch().awaitPort();
  }

  private synchronized ServiceProcess launch() {
    if (closed) {
      throw new IllegalStateException(name + " is closed");
    }
    ServiceProcess launched =
        ServiceProcess.launch(
            name,
            service,
            launch.java().running(launch.mainClass()),
            launch.settings(),
            launch.logs());
    process = launched;
    wanted = true;
    return launched;
  }

  /** Ends its process at once. */
  public void kill() {
    wanted = false;
    running().kill();
  }

  /** Stops its process by SIGSTOP until the result is closed. */
  public Paused pause() {
    return Paused.process(running().pid());
  }

  /** Waits until its process has ended by itself, as it is meant to. */
  public void awaitEnd() {
    wanted = false;
    running().awaitEnd();
  }

  private ServiceProcess running() {
    return requireNonNull(process, name);
  }

  /** Returns where it listens, or 0 if it does not. */
  public int port() {
    ServiceProcess current = process;
    return current == null || !current.isAlive() ? 0 : current.port();
  }

  /** Tells whether its process runs. */
  public boolean isAlive() {
    ServiceProcess current = process;
    return current != null && current.isAlive();
  }

  /** Tells whether its process has ended although nobody wanted that. */
  public boolean hasDied() {
    return wanted && !isAlive();
  }

  /** Returns the service. */
  public Service service() {
    return service;
  }

  @Override
  public synchronized void close() {
    closed = true;
    wanted = false;
    ServiceProcess current = process;
    if (current != null) {
      current.kill();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
