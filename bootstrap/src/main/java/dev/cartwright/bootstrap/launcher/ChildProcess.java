package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.executable.Executable;
import dev.cartwright.bootstrap.server.ExitCode;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.Program;
import dev.cartwright.bootstrap.server.RunningExecutable;
import dev.cartwright.bootstrap.server.StartException;
import dev.cartwright.bootstrap.server.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * An executable in a process of its own, started by its script.
 *
 * <p>It reads its standard input, a pipe from this process, and stops at its end: so it stops when
 * this process is killed. It has a session of its own, so that Ctrl-C reaches this process alone,
 * which then stops everything in order.
 */
final class ChildProcess implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(20);
  private static final int STOP_SECONDS_MAX = 30;
  private static final int LOG_LINES = 15;
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final Process process;
  private final Path log;

  private ChildProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts an executable and waits until it listens.
   *
   * @param scripts the folder of the start scripts
   * @param logs where its log is appended to
   */
  static RunningExecutable start(
      Path scripts,
      Path logs,
      Executable executable,
      Map<String, String> environment,
      StopSignal stop)
      throws InterruptedException {
    String name = executable.label();
    Path portFile = logs.resolve(name + "-" + UUID.randomUUID() + ".port");
    Lifecycle lifecycle = new Lifecycle();
    boolean started = false;
    try {
      ProcessBuilder builder = new ProcessBuilder(command(scripts.resolve(name)));
      builder.environment().putAll(environment);
      builder
          .environment()
          .put("CARTWRIGHT_" + executable.name() + "_PORT_FILE", portFile.toString());
      Path log = logs.resolve(name + ".log");
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      ChildProcess child =
          lifecycle.closeAtEnd("process of " + name, new ChildProcess(builder.start(), log));
      int port = child.awaitPort(name, portFile, stop);
      started = true;
      return new RunningExecutable(name, port, lifecycle);
    } catch (IOException e) {
      throw new StartException(
          ExitCode.FAILED, "%s could not be started: %s.".formatted(name, e.getMessage()), e);
    } finally {
      if (!started) {
        lifecycle.close();
      }
    }
  }

  private static List<String> command(Path script) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      command.add(SETSID.toString());
    }
    command.add(script.toString());
    command.add(Program.STOP_AT_EOF);
    return command;
  }

  private int awaitPort(String name, Path portFile, StopSignal stop)
      throws IOException, InterruptedException {
    while (!Files.exists(portFile)) {
      if (!process.isAlive()) {
        throw new StartException(
            ExitCode.FAILED,
            "%s ended while it was starting (code %d). Its last log lines:\n  %s"
                .formatted(name, process.exitValue(), String.join("\n  ", logTail())),
            null);
      }
      if (stop.awaitAtMost(POLL)) {
        throw new CancellationException(name + " was stopped while it was starting");
      }
    }
    int port = Integer.parseInt(Files.readString(portFile).strip());
    Files.delete(portFile);
    return port;
  }

  private List<String> logTail() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
