package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.executable.LauncherConfig;
import dev.cartwright.bootstrap.server.ExitCode;
import dev.cartwright.bootstrap.server.StartException;
import dev.cartwright.bootstrap.server.StopHook;
import dev.cartwright.bootstrap.server.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cartwright up}. */
@Command(
    name = "up",
    description = "Starts everything on this machine and runs until Ctrl-C. The data stays.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "1:something failed; the message says what",
      "2:the command line is wrong",
      "3:the configuration is wrong",
      "4:a port is taken",
      "5:the data folder is in use, or cannot be used",
      "6:the disk is too full",
      "130, 143:stopped by Ctrl-C, or by SIGTERM",
    },
    mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {

  /** The system property that names the folder of the start scripts. */
  static final String SCRIPTS_PROPERTY = "cartwright.scripts";

  @Option(names = "--separate", description = "Run five processes instead of one.")
  private boolean separate;

  @Option(
      names = "--port-offset",
      paramLabel = "<n>",
      description = "Add <n> to every port, so that a second system fits on this machine.")
  private @Nullable Integer portOffset;

  @Option(
      names = "--any-ports",
      description = "Let the system choose all ports; the screen shows them.")
  private boolean anyPorts;

  @Spec private @Nullable CommandSpec spec;

  private final StopSignal stop = new StopSignal();

  @Override
  public Integer call() throws InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("run by picocli only");
    }
    StopHook hook = StopHook.install(stop);
    try {
      return run(new Screen(spec.commandLine().getOut())).number();
    } finally {
      hook.ended();
    }
  }

  private ExitCode run(Screen screen) throws InterruptedException {
    LauncherConfig config = LauncherConfig.read(System.getenv());
    Home home = Home.of(config);
    home.create();
    try (FileChannel lock = home.tryLock()) {
      if (lock == null) {
        throw alreadyRunning(home);
      }
      Map<String, String> settings = settings();
      PortPlan ports = plan(portOffset == null ? config.portOffset() : portOffset).with(settings);
      // A state file without a lock is what a killed system leaves, and its servers may still end.
      ports.requireFree(Files.exists(home.state()), stop);
      runSystem(new LocalSystem.Plan(home, ports, shape(home, screen), settings), screen);
      Files.deleteIfExists(home.state());
      return ExitCode.OK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PortPlan plan(int offset) {
    return anyPorts ? PortPlan.any() : PortPlan.shifted(offset);
  }

  private void runSystem(LocalSystem.Plan plan, Screen screen) throws InterruptedException {
    new RunState(ProcessHandle.current().pid(), Map.of()).write(plan.home().state());
    try (LocalSystem system = LocalSystem.start(plan, screen, stop)) {
      new RunState(ProcessHandle.current().pid(), system.ports()).write(plan.home().state());
      DemoStep.createOnce(plan.home(), system, screen);
      Welcome.show(screen, plan.home(), system.ports());
      stop.await();
      screen.say("");
      screen.sayTimed("Stopping.");
    }
    screen.sayTimed("Stopped. The data is kept in " + plan.home().folder());
  }

  private Shape shape(Home home, Screen screen) {
    if (!separate) {
      return Shape.oneProcess();
    }
    String scripts = System.getProperty(SCRIPTS_PROPERTY);
    if (scripts == null) {
      throw new StartException(
          ExitCode.USAGE, "--separate works only with the script cartwright.", null);
    }
    return Shape.separateProcesses(
        new ChildProcess.Place(Path.of(scripts), home.logs(), screen::sayTimed));
  }

  private static Map<String, String> settings() {
    return System.getenv().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("CARTWRIGHT_"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static StartException alreadyRunning(Home home) {
    String process =
        RunState.read(home.state()).map(state -> " as process " + state.pid()).orElse("");
    return new StartException(
        ExitCode.DATA_FOLDER,
        ("Cartwright runs already in %s%s."
                + " Look at it with ./cartwright status, stop it with ./cartwright down.")
            .formatted(home.folder(), process),
        null);
  }
}
