package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.server.StopSignal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** Starts whole systems for tests, on ports of the operating system's choice. */
final class TestSystem {

  /** Where the build puts the start scripts. */
  static final Path SCRIPTS = Path.of("target", "cartwright", "bin").toAbsolutePath();

  private TestSystem() {}

  static LocalSystem inOneProcess(Path folder) throws InterruptedException {
    return start(new Home(folder), Shape.oneProcess());
  }

  static LocalSystem inFiveProcesses(Path folder) throws InterruptedException {
    Home home = new Home(folder);
    return start(home, Shape.separateProcesses(place(home)));
  }

  /** Returns where the processes of a system in this folder come from. */
  static ChildProcess.Place place(Home home) {
    return new ChildProcess.Place(SCRIPTS, home.logs(), loss -> {});
  }

  private static LocalSystem start(Home home, Shape shape) throws InterruptedException {
    home.create();
    return LocalSystem.start(
        new LocalSystem.Plan(home, PortPlan.any(), shape, Map.of()),
        new Screen(new PrintWriter(new StringWriter())),
        new StopSignal());
  }
}
