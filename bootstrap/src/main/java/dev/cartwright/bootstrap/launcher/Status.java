package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.executable.LauncherConfig;
import dev.cartwright.bootstrap.server.ExitCode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cartwright status}. */
@Command(
    name = "status",
    description = "Says what runs, where, and how it is.",
    mixinStandardHelpOptions = true)
final class Status implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    PrintWriter out = spec.commandLine().getOut();
    Home home = Home.of(LauncherConfig.read(System.getenv()));
    Optional<ProcessHandle> running = RunState.process(home);
    if (running.isEmpty()) {
      out.println("Cartwright does not run in " + home.folder());
      return ExitCode.NOT_RUNNING.number();
    }
    out.printf("Cartwright runs in %s as process %d.%n%n", home.folder(), running.get().pid());
    Map<String, Integer> ports =
        new TreeMap<>(RunState.read(home.state()).map(RunState::ports).orElse(Map.of()));
    boolean good = true;
    for (Map.Entry<String, Integer> part : ports.entrySet()) {
      String health = HealthProbe.ask(part.getKey(), part.getValue());
      good &= health.equals(HealthProbe.GOOD);
      out.printf("  %-16s localhost:%-6d %s%n", part.getKey(), part.getValue(), health);
    }
    if (ports.isEmpty()) {
      out.println("  It is starting.");
    }
    return (good ? ExitCode.OK : ExitCode.FAILED).number();
  }
}
