package dev.cartwright.embedded;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * A real Redis 7.0 server as a child process of this JVM.
 *
 * <p>It listens on the loopback interface only, where every program of this machine may connect
 * without a password: it is meant for development and tests. Its data outlives it, as far as {@link
 * AppendFsync} says. It is stopped cleanly by {@link #close}, and also when this JVM ends in any
 * way, {@code kill -9} included. Safe for use by many threads.
 */
public final class EmbeddedRedis implements EmbeddedServer {

  static final String NAME = "Redis";

  private final ServerProcess server;

  private EmbeddedRedis(ServerProcess server) {
    this.server = server;
  }

  /**
   * Starts a server and waits until it answers and has read its data.
   *
   * @throws EmbeddedServerException if it cannot be started; nothing is left running then
   */
  public static EmbeddedRedis start(Settings settings) {
    return new EmbeddedRedis(
        ServerProcess.launch(
            NAME,
            settings.folder(),
            settings.port(),
            folder -> new RedisLauncher(settings, folder).launch()));
  }

  /** Returns the server's URL, in the form that most clients take. */
  public String url() {
    return "redis://127.0.0.1:" + port();
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public long pid() {
    return server.pid();
  }

  @Override
  public CompletableFuture<Integer> onExit() {
    return server.onExit();
  }

  /** Stops the server after it has written everything to the disk. */
  @Override
  public void close() {
    server.close();
  }

  /** When a write reaches the disk. */
  public enum AppendFsync {
    /** Before it is answered: nothing that was acknowledged is ever lost. */
    ALWAYS,
    /** Within about two seconds: a crash of the machine or of the server may lose these. */
    EVERYSEC,
    /** When the operating system likes: for tests. */
    NO;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How a server is started.
   *
   * @param folder where the data is kept; created if missing
   * @param port the port to listen on; 0 lets the system choose one
   * @param appendFsync when a write reaches the disk
   * @param temporary whether the folder is deleted when the server has ended
   * @param cache where unpacked programs are kept; if it cannot be written, the temporary folder is
   *     used
   * @param progress is told how far the start is
   */
  public record Settings(
      Path folder,
      int port,
      AppendFsync appendFsync,
      boolean temporary,
      Path cache,
      ProgressListener progress) {

    /** Checks the values. */
    public Settings {
      requireNonNull(folder, "folder");
      requireNonNull(appendFsync, "appendFsync");
      requireNonNull(cache, "cache");
      requireNonNull(progress, "progress");
      Ports.check(port);
    }

    /** Returns settings for a server in a folder, on a port of the system's choice. */
    public static Settings in(Path folder) {
      return new Settings(
          folder, 0, AppendFsync.EVERYSEC, false, Folders.defaultCache(), ProgressListener.SILENT);
    }

    /** Returns the same settings with another port; 0 lets the system choose one. */
    public Settings withPort(int other) {
      return new Settings(folder, other, appendFsync, temporary, cache, progress);
    }

    /** Returns the same settings with another time at which writes reach the disk. */
    public Settings withAppendFsync(AppendFsync other) {
      return new Settings(folder, port, other, temporary, cache, progress);
    }

    /** Returns the same settings for tests: fast, not durable, and the folder is deleted. */
    public Settings forTests() {
      return new Settings(folder, port, AppendFsync.NO, true, cache, progress);
    }

    /** Returns the same settings with another folder for unpacked programs. */
    public Settings withCache(Path other) {
      return new Settings(folder, port, appendFsync, temporary, other, progress);
    }

    /** Returns the same settings with another listener. */
    public Settings withProgress(ProgressListener other) {
      return new Settings(folder, port, appendFsync, temporary, cache, other);
    }
  }
}
