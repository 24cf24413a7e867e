package dev.cartwright.bootstrap.server;

import dev.cartwright.bootstrap.config.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main of every executable: starts it, waits for the signal to stop, and stops it in order. */
public final class Program {

  /** Makes a program stop when its standard input ends, that is, when the parent is gone. */
  public static final String STOP_AT_EOF = "--stop-at-eof";

  private static final Logger LOG = LoggerFactory.getLogger(Program.class);

  private Program() {}

  /** Starts an executable from its environment. */
  @FunctionalInterface
  public interface Start {

    /**
     * Returns the executable once it serves.
     *
     * @throws CancellationException if {@code stop} is requested before that
     * @throws ConfigurationException if the environment has mistakes
     * @throws StartException if it cannot start
     */
    RunningExecutable start(Map<String, String> environment, StopSignal stop)
        throws InterruptedException;
  }

  /** Runs an executable until the system, or the end of standard input, says to stop. */
  public static void run(String[] arguments, Start start) {
    Logs.unite();
    System.exit(runUntilStop(List.of(arguments), start).number());
  }

  private static ExitCode runUntilStop(List<String> arguments, Start start) {
    if (!arguments.isEmpty() && !arguments.equals(List.of(STOP_AT_EOF))) {
      LOG.error("The only argument there is: {}. Settings: docs/configuration.md", STOP_AT_EOF);
      return ExitCode.USAGE;
    }
    StopSignal stop = new StopSignal();
    StopHook hook = StopHook.install(stop);
    if (!arguments.isEmpty()) {
      hook.stopAtEndOf(System.in);
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
      hook.ended();
    }
  }
}
