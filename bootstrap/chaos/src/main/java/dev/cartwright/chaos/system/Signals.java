package dev.cartwright.chaos.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Sends signals to processes of this system. */
final class Signals {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Signals() {}

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
