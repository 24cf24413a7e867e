package dev.cartwright.chaos.system;

import dev.cartwright.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** PostgreSQL, which crashes when it is told to and starts again on the same data. */
public final class PostgresStore implements AutoCloseable {

  private static final Duration END_MAX = Duration.ofSeconds(30);
  private static final String ANY_BACKEND =
      "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'"
          + " AND pid <> pg_backend_pid() LIMIT 1";

  private final EmbeddedPostgres.Settings settings;
  private volatile EmbeddedPostgres server;

  /** Starts it on the data in a folder. */
  public PostgresStore(Path folder) {
    // Services reach it through a link whose port stays, so its own port may change.
    settings =
        EmbeddedPostgres.Settings.in(folder)
            .withDatabases("cartwright_user", "cartwright_product", "cartwright_order");
    server = EmbeddedPostgres.start(settings);
  }

  /** Returns where it listens now. */
  int port() {
    return server.port();
  }

  /** Opens a connection to the database of a service, past all links. */
  public Connection connect(Service service) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(database(service)));
  }

  static String database(Service service) {
    return "cartwright_" + service.label().replace("service", "");
  }

  /** Crashes it, as {@code pg_ctl stop -m immediate} does, and starts it again. */
  public void restartImmediately() {
    Signals.end("PostgreSQL", "QUIT", server.pid());
    server.close();
    server = EmbeddedPostgres.start(settings);
  }

  /** Kills one of its processes, whereupon it ends all the others and recovers. */
  public void killOneBackend() {
    try (Connection connection = connect(Service.ORDER);
        Statement statement = connection.createStatement();
        ResultSet backend = statement.executeQuery(ANY_BACKEND)) {
      if (backend.next()) {
        Signals.send("KILL", backend.getLong(1));
      }
    } catch (SQLException e) {
      // The connection is among those that were ended.
    }
    Waiting.until("the recovery of PostgreSQL", END_MAX, this::answers);
  }

  private boolean answers() {
    try (Connection connection = connect(Service.ORDER)) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
