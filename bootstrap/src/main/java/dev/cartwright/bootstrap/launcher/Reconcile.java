package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.executable.LauncherConfig;
import dev.cartwright.bootstrap.server.StopSignal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cartwright reconcile}. */
@Command(
    name = "reconcile",
    description = {
      "Checks that orders, stock and their history agree. Changes nothing.",
      "Looks twice if something seems wrong, 90 seconds apart, and names what is wrong both times."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything is in order",
      "1:there are deviations",
      "2:something could not be read",
      "7:Cartwright does not run"
    },
    mixinStandardHelpOptions = true)
final class Reconcile implements Callable<Integer> {

  @Option(names = "--once", description = "Look once, and name what seems wrong.")
  private boolean once;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    Screen screen = new Screen(spec.commandLine().getOut());
    StopSignal never = new StopSignal();
    try (RunningSystem system = RunningSystem.in(Home.of(LauncherConfig.read(System.getenv())))) {
      Reconciliation reconciliation =
          new Reconciliation(
              Audit.of(system),
              time -> {
                boolean unused = never.awaitAtMost(time);
              },
              screen);
      return (once ? reconciliation.once() : reconciliation.twice()).exitCode();
    }
  }
}
