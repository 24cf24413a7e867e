package dev.cartwright.chaos.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * One run of a service, from its start to its end, however it ends.
 *
 * <p>It reads a pipe from this JVM and stops at its end, so it does not outlive this JVM.
 */
final class ServiceProcess {

  private static final Duration START_MAX = Duration.ofMinutes(2);
  private static final Duration STOP_MAX = Duration.ofSeconds(20);

  private final String name;
  private final Process process;
  private final Path portFile;
  private final Path log;
  private volatile int port;

  private ServiceProcess(String name, Process process, Path portFile, Path log) {
    this.name = name;
    this.process = process;
    this.portFile = portFile;
    this.log = log;
  }

  /** Launches a service; its port is known after {@link #awaitPort}. */
  static ServiceProcess launch(
      String name, Service service, List<String> command, Map<String, String> settings, Path logs) {
    Path portFile = logs.resolve(name + "-" + UUID.randomUUID() + ".port");
    Path log = logs.resolve(name + ".log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("CARTWRIGHT_"));
    builder.environment().putAll(settings);
    builder.environment().put(service.variable("PORT_FILE"), portFile.toString());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return new ServiceProcess(name, builder.start(), portFile, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it listens. */
  void awaitPort() {
    boolean settled =
        Waiting.holdsWithin(START_MAX, () -> Files.exists(portFile) || !process.isAlive());
    if (!settled || !Files.exists(portFile)) {
      kill();
      throw new AssertionError("%s does not listen; its log: %s".formatted(name, log));
    }
    try {
      port = Integer.parseInt(Files.readString(portFile).strip());
      Files.delete(portFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns where it listens, or 0 if it does not listen yet. */
  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it at once, as {@code kill -9} does, and waits until it is gone. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Waits until it has ended. */
  void awaitEnd() {
    Waiting.until("the end of " + name, STOP_MAX, () -> !process.isAlive());
  }

  /** Lets it stop in order, or kills it. */
  void stop() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }
}
