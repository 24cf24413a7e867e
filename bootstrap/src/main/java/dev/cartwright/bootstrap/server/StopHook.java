package dev.cartwright.bootstrap.server;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns Ctrl-C, SIGTERM and the end of an input into a request to stop, and waits for the end. */
public final class StopHook {

  /** How long a stop may take before the program is ended by force. */
  static final Duration STOP_MAX = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(StopHook.class);

  private final StopSignal stop;
  private final StopSignal ended = new StopSignal();

  private StopHook(StopSignal stop) {
    this.stop = stop;
  }

  /** Requests {@code stop} when the JVM is told to end, which waits for {@link #ended}. */
  public static StopHook install(StopSignal stop) {
    StopHook hook = new StopHook(stop);
    Runtime.getRuntime().addShutdownHook(new Thread(hook::stopAndWait, "stop"));
    return hook;
  }

  /** Lets the JVM end: everything is closed. */
  public void ended() {
    ended.request();
  }

  /** Stops too when {@code input} ends, that is, when the process that holds it is gone. */
  void stopAtEndOf(InputStream input) {
    Thread.ofPlatform()
        .daemon()
        .name("stop-at-eof")
        .start(() -> {
          drain(input);
          stopAndWait();
        });
  }

  private static void drain(InputStream input) {
    try {
      while (input.read() >= 0) {
        // What is written to the program means nothing.
      }
    } catch (IOException e) {
      LOG.debug("the input is broken", e);
    }
  }

  private void stopAndWait() {
    stop.request();
    try {
      if (!ended.awaitAtMost(STOP_MAX)) {
        Runtime.getRuntime().halt(ExitCode.FAILED.number());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
