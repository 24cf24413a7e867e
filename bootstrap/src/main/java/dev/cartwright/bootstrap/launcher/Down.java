package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.executable.LauncherConfig;
import dev.cartwright.bootstrap.server.ExitCode;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cartwright down}. */
@Command(
    name = "down",
    description = "Stops what cartwright up started. The data stays.",
    mixinStandardHelpOptions = true)
final class Down implements Callable<Integer> {

  private static final int STOP_SECONDS_MAX = 90;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    Home home = Home.of(LauncherConfig.read(System.getenv()));
    Optional<ProcessHandle> running = RunState.process(home);
    if (running.isEmpty()) {
      say("Cartwright does not run in " + home.folder());
      return ExitCode.OK.number();
    }
    boolean told = running.get().destroy();
    try {
      ProcessHandle gone = running.get().onExit().get(STOP_SECONDS_MAX, TimeUnit.SECONDS);
      say("Stopped process %d. The data is kept in %s".formatted(gone.pid(), home.folder()));
      return ExitCode.OK.number();
    } catch (TimeoutException e) {
      say(
          "Process %d was %s to stop and still runs."
              .formatted(running.get().pid(), told ? "told" : "not"));
      return ExitCode.FAILED.number();
    }
  }

  private void say(String line) {
    if (spec != null) {
      spec.commandLine().getOut().println(line);
    }
  }
}
