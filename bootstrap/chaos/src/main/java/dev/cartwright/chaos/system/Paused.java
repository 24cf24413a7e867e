package dev.cartwright.chaos.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/**
 * A process that is stopped by SIGSTOP until this is closed.
 *
 * <p>A shell does both, and it lets the process go on as well when this JVM ends in any way.
 */
public final class Paused implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final String SCRIPT =
      "kill -STOP $0 || exit 1; echo stopped; read -r _; kill -CONT $0";

  private final Process shell;

  private Paused(Process shell) {
    this.shell = shell;
  }

  /**
   * Stops a process.
   *
   * @throws AssertionError if it has ended already
   */
  static Paused process(long pid) {
    try {
      Process shell =
          new ProcessBuilder(List.of("sh", "-c", SCRIPT, Long.toString(pid)))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (shell.getInputStream().read() < 0) {
        throw new AssertionError("process %d cannot be stopped".formatted(pid));
      }
      return new Paused(shell);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the process go on. */
  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
    } catch (IOException e) {
      // The shell is gone already.
    }
    Waiting.until("the end of the pausing shell", LIMIT, () -> !shell.isAlive());
  }
}
