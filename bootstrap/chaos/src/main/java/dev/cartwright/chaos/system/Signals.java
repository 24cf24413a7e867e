package dev.cartwright.chaos.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Sends signals to processes of this system. */
final class Signals {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Signals() {}

  /** Ends a process by a signal, and waits until it is gone. */
  static void end(String name, String signal, long pid) {
    send(signal, pid);
    Waiting.until("the end of " + name, LIMIT, () -> !isAlive(pid));
  }

  /** Asks the system: a future of the process would need a thread of the pool that all share. */
  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  static void send(String signal, long pid) {
    try {
      Process kill =
          new ProcessBuilder("sh", "-c", "kill -s $0 $1", signal, Long.toString(pid))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      Waiting.until("signal " + signal, LIMIT, () -> !kill.isAlive());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
