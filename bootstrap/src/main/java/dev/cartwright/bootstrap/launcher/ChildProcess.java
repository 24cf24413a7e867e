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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

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
  private volatile boolean closing;

  private ChildProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Where executables come from and what becomes of their output.
   *
   * @param scripts the folder of the start scripts
   * @param logs where their logs are appended to
   * @param losses is told when one ends by itself
   */
  record Place(Path scripts, Path logs, Consumer<String> losses) {}

  /** Starts an executable and waits until it listens. */
  static RunningExecutable start(
      Place place, Executable executable, Map<String, String> environment, StopSignal stop)
      throws InterruptedException {
    String name = executable.label();
    Path portFile = place.logs().resolve(name + "-" + UUID.randomUUID() + ".port");
    Lifecycle lifecycle = new Lifecycle();
    boolean started = false;
    try {
      ProcessBuilder builder = new ProcessBuilder(command(place.scripts().resolve(name)));
      builder.environment().putAll(environment);
      builder
          .environment()
          .put("CARTWRIGHT_" + executable.name() + "_PORT_FILE", portFile.toString());
      Path log = place.logs().resolve(name + ".log");
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      ChildProcess child =
          lifecycle.closeAtEnd("process of " + name, new ChildProcess(builder.start(), log));
      int port = child.awaitPort(name, portFile, stop);
      child.announceLoss(name, place.losses());
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

  private void announceLoss(String name, Consumer<String> losses) {
    CompletableFuture<Void> unused =
        process.onExit().thenAccept(ended -> announceLoss(name, ended.exitValue(), losses));
  }

  private void announceLoss(String name, int code, Consumer<String> losses) {
    if (!closing) {
      losses.accept("%s ended by itself (code %d). Its log: %s".formatted(name, code, log));
    }
  }

  private List<String> logTail() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
  }

  @Override
  public void close() {
    closing = true;
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
