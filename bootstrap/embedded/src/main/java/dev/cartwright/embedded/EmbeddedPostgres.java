package dev.cartwright.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL 18 server as a child process of this JVM.
 *
 * <p>It listens on the loopback interface only, where every program of this machine may connect as
 * {@value #USER} without a password: it is meant for development and tests. Its data outlives it.
 * It is stopped cleanly by {@link #close}, and also when this JVM ends in any way, {@code kill -9}
 * included. Safe for use by many threads.
 */
public final class EmbeddedPostgres implements EmbeddedServer {

  /** The superuser that owns all databases. */
  public static final String USER = "postgres";

  static final String NAME = "PostgreSQL";

  private static final Pattern DATABASE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  private final ServerProcess server;

  private EmbeddedPostgres(ServerProcess server) {
    this.server = server;
  }

  /**
   * Starts a server and waits until it answers. The first start on a machine unpacks its programs,
   * the first one in a folder fills it.
   *
   * @throws EmbeddedServerException if it cannot be started; nothing is left running then
   */
  public static EmbeddedPostgres start(Settings settings) {
    EmbeddedPostgres postgres =
        new EmbeddedPostgres(
            ServerProcess.launch(
                NAME,
                settings.folder(),
                settings.port(),
                folder -> new PostgresLauncher(settings, folder).launch()));
    boolean complete = false;
    try {
      postgres.createAll(settings);
      complete = true;
      return postgres;
    } finally {
      if (!complete) {
        postgres.close();
      }
    }
  }

  private void createAll(Settings settings) {
    settings.progress().progressed(NAME, ProgressListener.Activity.CREATING_DATABASES, 0);
    settings.databases().forEach(this::createDatabase);
    settings.progress().progressed(NAME, ProgressListener.Activity.CREATING_DATABASES, 100);
  }

  /**
   * Creates a database unless there is one of this name.
   *
   * @throws IllegalArgumentException unless the name is lower-case letters, digits and underscores
   */
  public void createDatabase(String name) {
    checkName(name);
    try {
      PostgresWire.createDatabase(port(), name);
    } catch (IOException e) {
      throw new EmbeddedServerException.StartFailed(
          NAME, "could not create the database " + name + ": " + e.getMessage(), List.of(), e);
    }
  }

  /** Returns the JDBC URL of a database, with the user in it. */
  public String jdbcUrl(String database) {
    checkName(database);
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port(), database, USER);
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

  /** Stops the server cleanly: open transactions are rolled back, committed ones are kept. */
  @Override
  public void close() {
    server.close();
  }

  private static void checkName(String database) {
    if (!DATABASE.matcher(database).matches()) {
      throw new IllegalArgumentException(
          "database name: %s (expected: %s)".formatted(database, DATABASE));
    }
  }

  /**
   * How a server is started.
   *
   * @param folder where the data is kept; created if missing
   * @param port the port to listen on; 0 lets the system choose one
   * @param databases the databases to create if they are missing
   * @param connectionsMax how many connections may be open at once
   * @param durable whether a commit waits for the disk; switch it off for data that may be lost
   * @param temporary whether the folder is deleted when the server has ended
   * @param cache where unpacked programs are kept; if it cannot be written, the temporary folder is
   *     used
   * @param progress is told how far the start is
   */
  public record Settings(
      Path folder,
      int port,
      List<String> databases,
      int connectionsMax,
      boolean durable,
      boolean temporary,
      Path cache,
      ProgressListener progress) {

    private static final int CONNECTIONS_MAX_DEFAULT = 200;

    /** Checks the values. */
    public Settings {
      requireNonNull(folder, "folder");
      requireNonNull(cache, "cache");
      requireNonNull(progress, "progress");
      databases = List.copyOf(databases);
      databases.forEach(EmbeddedPostgres::checkName);
      Ports.check(port);
      if (connectionsMax < 1) {
        throw new IllegalArgumentException(
            "connectionsMax: %d (expected: >= 1)".formatted(connectionsMax));
      }
    }

    /** Returns settings for a durable server in a folder, on a port of the system's choice. */
    public static Settings in(Path folder) {
      return new Settings(
          folder,
          0,
          List.of(),
          CONNECTIONS_MAX_DEFAULT,
          true,
          false,
          Folders.defaultCache(),
          ProgressListener.SILENT);
    }

    /** Returns the same settings with another port; 0 lets the system choose one. */
    public Settings withPort(int other) {
      return new Settings(
          folder, other, databases, connectionsMax, durable, temporary, cache, progress);
    }

    /** Returns the same settings with other databases to create. */
    public Settings withDatabases(String... names) {
      return new Settings(
          folder, port, List.of(names), connectionsMax, durable, temporary, cache, progress);
    }

    /** Returns the same settings with another number of connections. */
    public Settings withConnectionsMax(int other) {
      return new Settings(folder, port, databases, other, durable, temporary, cache, progress);
    }

    /** Returns the same settings for tests: fast, not durable, and the folder is deleted. */
    public Settings forTests() {
      return new Settings(folder, port, databases, connectionsMax, false, true, cache, progress);
    }

    /** Returns the same settings with another folder for unpacked programs. */
    public Settings withCache(Path other) {
      return new Settings(
          folder, port, databases, connectionsMax, durable, temporary, other, progress);
    }

    /** Returns the same settings with another listener. */
    public Settings withProgress(ProgressListener other) {
      return new Settings(
          folder, port, databases, connectionsMax, durable, temporary, cache, other);
    }
  }
}
