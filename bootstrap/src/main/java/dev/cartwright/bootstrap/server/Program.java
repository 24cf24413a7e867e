package dev.cartwright.bootstrap.server;

import dev.cartwright.bootstrap.config.ConfigurationException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main of every executable: starts it, waits for the signal to stop, and stops it in order. */
public final class Program {

  /** Makes a program stop when its standard input ends, that is, when the parent is gone. */
  public static final String STOP_AT_EOF = "--stop-at-eof";

  /** How long a stop may take before the program is ended by force. */
  static final Duration STOP_MAX = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(Program.class);

  private final StopSignal stop = new StopSignal();
  private final StopSignal ended = new StopSignal();

  private Program() {}

  /** Starts an executable from its environment. */
  @FunctionalInterface
  public interface Start {

    /** Returns the executable once it serves. */
    RunningExecutable start(Map<String, String> environment, StopSignal stop)
        throws InterruptedException;
  }

  /** Runs an executable until the system, or the end of standard input, says to stop. */
  public static void run(String[] arguments, Start start) {
    System.exit(new Program().runUntilStop(List.of(arguments), start).number());
  }

  private ExitCode runUntilStop(List<String> arguments, Start start) {
    if (!arguments.isEmpty() && !arguments.equals(List.of(STOP_AT_EOF))) {
      LOG.error("The only argument there is: {}. Settings: docs/configuration.md", STOP_AT_EOF);
      return ExitCode.USAGE;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop"));
    if (!arguments.isEmpty()) {
      Thread.ofPlatform().daemon().name("stop-at-eof").start(this::stopAtEndOfInput);
    }
    try (RunningExecutable running = start.start(System.getenv(), stop)) {
      stop.await();
      LOG.info("{} stops", running.name());
      return ExitCode.OK;
    } catch (CancellationException | InterruptedException e) {
      return ExitCode.OK;
    } catch (ConfigurationException e) {
      LOG.error(e.getMessage());
      return ExitCode.CONFIGURATION;
    } catch (StartException e) {
      LOG.error(e.getMessage());
      return e.code();
    } catch (RuntimeException e) {
      LOG.error("The program ended by a bug.", e);
      return ExitCode.FAILED;
    } finally {
      ended.request();
    }
  }

  /** Runs while the JVM goes down: gives the main thread the time to close everything. */
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

  private void stopAtEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // What is written to the program means nothing.
      }
    } catch (IOException e) {
      LOG.debug("standard input is broken", e);
    }
    stopAndWait();
  }
}
