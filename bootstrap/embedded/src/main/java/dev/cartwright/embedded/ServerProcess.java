package dev.cartwright.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** A running server: starts it on a port, waits until it is ready, stops it. */
final class ServerProcess implements AutoCloseable {

  private static final int PORT_ATTEMPTS_MAX = 5;
  private static final int POLL_MILLIS = 10;
  private static final int POLLS_MAX = 5 * 60 * 1000 / POLL_MILLIS;

  private final DataFolder folder;
  private final Guard guard;
  private final int port;

  private ServerProcess(DataFolder folder, Guard guard, int port) {
    this.folder = folder;
    this.guard = guard;
    this.port = port;
  }

  /** Starts a server on a folder that is held for it. */
  interface Launch {
    ServerProcess on(DataFolder folder) throws IOException;
  }

  /** What the two servers differ in. */
  interface Kind {

    /** Returns the name for people. */
    String name();

    /** Returns the signal that stops the server cleanly. */
    String stopSignal();

    /** Returns the command that runs the server in the foreground. */
    List<String> command(int port);

    /** Tells whether the server with this process id, and no other, answers requests. */
    boolean isReady(long pid, int port) throws IOException;
  }

  /**
   * Takes a folder, makes sure of the port, and launches a server; gives the folder back if that
   * fails.
   */
  static ServerProcess launch(String server, Path wanted, int port, Launch launch) {
    DataFolder folder = DataFolder.open(server, wanted);
    boolean started = false;
    try {
      if (port != 0 && Ports.isTaken(port)) {
        throw new EmbeddedServerException.PortTaken(server, port);
      }
      ServerProcess process = launch.on(folder);
      started = true;
      return process;
    } catch (IOException e) {
      throw new EmbeddedServerException.FolderUnusable(folder.path(), e);
    } finally {
      if (!started) {
        folder.close();
      }
    }
  }

  /**
   * Starts a server, on a port of the system's choice if {@code wanted} is 0.
   *
   * @param litter a folder to delete when the server was stopped, or an empty text
   */
  static ServerProcess start(DataFolder folder, Kind kind, int wanted, String litter)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = wanted == 0 ? Ports.free() : wanted;
      Guard guard = Guard.start(kind.name(), folder, kind.stopSignal(), litter, kind.command(port));
      try {
        awaitReady(folder, kind, guard, port);
        return new ServerProcess(folder, guard, port);
      } catch (EmbeddedServerException.StartFailed e) {
        guard.stop();
        boolean portLost = Ports.isBlamedBy(e.lastLogLines());
        if (portLost && wanted != 0) {
          throw new EmbeddedServerException.PortTaken(kind.name(), wanted);
        }
        if (!portLost || attempt == PORT_ATTEMPTS_MAX) {
          throw e;
        }
      } catch (RuntimeException | IOException e) {
        guard.stop();
        throw e;
      }
    }
  }

  private static void awaitReady(DataFolder folder, Kind kind, Guard guard, int port)
      throws IOException {
    for (int poll = 0; poll < POLLS_MAX; poll++) {
      if (kind.isReady(guard.serverPid(), port)) {
        return;
      }
      if (guard.hasEndedWithin(POLL_MILLIS)) {
        throw failed(folder, kind, "ended while it was starting.");
      }
    }
    throw failed(
        folder,
        kind,
        String.format(Locale.ROOT, "was not ready within %d s.", POLLS_MAX * POLL_MILLIS / 1000));
  }

  private static EmbeddedServerException failed(DataFolder folder, Kind kind, String what) {
    return new EmbeddedServerException.StartFailed(kind.name(), what, folder.logTail(), null);
  }

  int port() {
    return port;
  }

  long pid() {
    return guard.serverPid();
  }

  CompletableFuture<Integer> onExit() {
    return guard.onExit();
  }

  @Override
  public void close() {
    guard.stop();
    folder.close();
  }
}
