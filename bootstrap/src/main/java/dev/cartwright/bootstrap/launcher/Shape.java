package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.executable.Executable;
import dev.cartwright.bootstrap.server.RunningExecutable;
import dev.cartwright.bootstrap.server.StopSignal;
import java.util.Map;

/** How the executables of a system run. */
@FunctionalInterface
interface Shape {

  /** Returns an executable once it serves. */
  RunningExecutable start(Executable executable, Map<String, String> environment, StopSignal stop)
      throws InterruptedException;

  /** All in this JVM. */
  static Shape oneProcess() {
    return Executable::start;
  }

  /** Each in a process of its own. */
  static Shape separateProcesses(ChildProcess.Place place) {
    return (executable, environment, stop) ->
        ChildProcess.start(place, executable, environment, stop);
  }
}
