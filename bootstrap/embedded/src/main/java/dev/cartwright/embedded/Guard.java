package dev.cartwright.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A server process under the eyes of a small shell script that stops it when this JVM ends, however
 * it ends: the script reads a pipe from the JVM and takes its end as the sign.
 */
final class Guard {

  private static final int LOCK_SECONDS_MAX = 30;
  private static final int STOP_SECONDS_MAX = 60;
  private static final int EXIT_LOCKED = 75;

  /** A process that is garbage collected loses its pipe, and the guard would stop the server. */
  private static final Set<Guard> RUNNING = ConcurrentHashMap.newKeySet();

  private final Process process;
  private final long serverPid;

  private Guard(Process process, long serverPid) {
    this.process = process;
    this.serverPid = serverPid;
  }

  /**
   * Starts a server.
   *
   * @param signal the signal that stops the server cleanly
   * @param litter a folder to delete when the server was stopped, or an empty text
   */
  static Guard start(
      String server, DataFolder folder, String signal, String litter, List<String> command) {
    List<String> guarded = new ArrayList<>(List.of("setsid", "sh", "-c", script(), "guard"));
    guarded.addAll(List.of(signal, folder.serverLock().toString()));
    guarded.addAll(List.of("" + LOCK_SECONDS_MAX, "" + STOP_SECONDS_MAX, litter));
    guarded.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(guarded);
    builder.directory(folder.path().toFile());
    builder.redirectError(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    // Messages are read by this program, and times are stored, in one language and zone.
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    try {
      Process process = builder.start();
      return new Guard(process, readPid(server, folder, process)).remembered();
    } catch (IOException e) {
      throw new EmbeddedServerException.StartFailed(
          server, "could not be started: " + e.getMessage() + ".", folder.logTail(), e);
    }
  }

  private static String script() {
    try (InputStream script = Guard.class.getResourceAsStream("guard.sh")) {
      if (script == null) {
        throw new IllegalStateException("guard.sh is not beside its class");
      }
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("guard.sh cannot be read", e);
    }
  }

  /** Waits until the guard has the lock and has started the server. */
  private static long readPid(String server, DataFolder folder, Process process)
      throws IOException {
    BufferedReader reader = process.inputReader(UTF_8);
    String line = reader.readLine();
    if (line != null) {
      return Long.parseLong(line);
    }
    if (process.onExit().join().exitValue() == EXIT_LOCKED) {
      throw new EmbeddedServerException.FolderInUse(server, folder.path());
    }
    throw new EmbeddedServerException.StartFailed(
        server, "could not be started.", folder.logTail(), null);
  }

  private Guard remembered() {
    RUNNING.add(this);
    return this;
  }

  long serverPid() {
    return serverPid;
  }

  /** Completes with the server's exit status when it has ended. */
  CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** Waits for a while, and tells whether the server has ended. */
  boolean hasEndedWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a server was starting", e);
    }
  }

  /** Stops the server cleanly and waits until it has ended; does nothing if it has. */
  void stop() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // The pipe is broken because the guard has ended already.
    }
    awaitEnd();
    RUNNING.remove(this);
  }

  /** Not by {@link #onExit}: on a small machine others may keep its only thread for long. */
  private void awaitEnd() {
    boolean interrupted = Thread.interrupted();
    while (process.isAlive()) {
      try {
        int unused = process.waitFor();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
