package dev.cartwright.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The script {@code cartwright up} as a user runs it, in a folder of its own. */
final class UpProcess implements AutoCloseable {

  private static final int SECONDS_MAX = 180;

  private final Path home;
  private final Process process;
  private final List<String> screen = new ArrayList<>();
  private List<ProcessHandle> family = List.of();

  private UpProcess(Path home, Process process) {
    this.home = home;
    this.process = process;
  }

  /** Starts the script without waiting for anything. */
  static UpProcess begin(Path home, Map<String, String> environment, String... options)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(script(), "up"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("CARTWRIGHT_HOME", home.toString());
    return new UpProcess(home, builder.start());
  }

  /** Starts the script, on any free ports, and waits until the screen says that it is ready. */
  static UpProcess ready(Path home, String... options) throws IOException {
    String[] all =
        Stream.concat(Stream.of("--any-ports"), Stream.of(options)).toArray(String[]::new);
    UpProcess up = begin(home, Map.of(), all);
    up.readScreenUntil("Cartwright is ready.");
    up.family = up.process.descendants().toList();
    return up;
  }

  private static String script() {
    return TestSystem.SCRIPTS.resolve("cartwright").toString();
  }

  private void readScreenUntil(String words) throws IOException {
    String line = process.inputReader().readLine();
    while (line != null) {
      screen.add(line);
      if (line.contains(words)) {
        return;
      }
      line = process.inputReader().readLine();
    }
    throw new AssertionError("never ready: " + screen);
  }

  /** Runs another command of the script for the same home, and returns its exit code. */
  int run(String... command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(script()));
    line.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
    builder.environment().put("CARTWRIGHT_HOME", home.toString());
    return builder.start().waitFor();
  }

  /** Waits until the script has ended by itself, and returns its exit code. */
  int awaitEnd() throws IOException, InterruptedException {
    process.inputReader().lines().forEach(screen::add);
    assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** Returns what the screen showed so far. */
  String screen() {
    return String.join("\n", screen);
  }

  RunState state() {
    return RunState.read(home.resolve("running.properties")).orElseThrow();
  }

  /** Returns how many processes belong to it. */
  int familySize() {
    return family.size();
  }

  /** Kills the script's process, and it alone, as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks the script to stop, as SIGTERM does, and leaves its screen readable. */
  void terminate() {
    assertThat(process.toHandle().destroy()).isTrue();
  }

  /** Waits until no process that belonged to it is left. */
  void awaitNobodyIsLeft() throws Exception {
    for (ProcessHandle one : family) {
      one.onExit().get(SECONDS_MAX, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
