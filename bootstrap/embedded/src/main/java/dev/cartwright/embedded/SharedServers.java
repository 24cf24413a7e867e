package dev.cartwright.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * One PostgreSQL and one Redis for all tests of this JVM, started when first asked for.
 *
 * <p>They lie in temporary folders, are fast and not durable, and end with the JVM. The system
 * properties {@value #POSTGRES_PROPERTY} (a JDBC URL with a user who may create databases) and
 * {@value #REDIS_PROPERTY} (a Redis URL) name servers to use instead. Tests share them, so each
 * takes a new database, and keys of its own.
 */
public final class SharedServers {

  /** The system property with the JDBC URL of a PostgreSQL server to use instead. */
  public static final String POSTGRES_PROPERTY = "cartwright.test.postgres";

  /** The system property with the URL of a Redis server to use instead. */
  public static final String REDIS_PROPERTY = "cartwright.test.redis";

  private SharedServers() {}

  /** Creates an empty database of its own for the caller. */
  public static TestDatabase newDatabase() {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    String named = System.getProperty(POSTGRES_PROPERTY);
    if (named != null) {
      return new TestDatabase(name, createOnNamedServer(named, name));
    }
    Postgres.SERVER.createDatabase(name);
    return new TestDatabase(name, Postgres.SERVER.jdbcUrl(name));
  }

  private static String createOnNamedServer(String jdbcUrl, String name) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "a database cannot be created on the server of " + POSTGRES_PROPERTY, e);
    }
    return withDatabase(jdbcUrl, name);
  }

  /** Puts another database into a JDBC URL. */
  static String withDatabase(String jdbcUrl, String name) {
    return jdbcUrl.replaceFirst("(?<=[^/]/)[^/?]*(?=\\?|$)", name);
  }

  /** Returns the URL of the Redis server. */
  public static String redisUrl() {
    String named = System.getProperty(REDIS_PROPERTY);
    return named != null ? named : Redis.SERVER.url();
  }

  private static Path temporaryFolder(String prefix) {
    try {
      return Files.createTempDirectory(prefix);
    } catch (IOException e) {
      throw new EmbeddedServerException.FolderUnusable(
          Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  /**
   * A database for one test or test class.
   *
   * @param name its name
   * @param jdbcUrl its JDBC URL, with the user in it
   */
  public record TestDatabase(String name, String jdbcUrl) {}

  /** Starts the server when it is first used. */
  private static final class Postgres {
    static final EmbeddedPostgres SERVER =
        EmbeddedPostgres.start(
            EmbeddedPostgres.Settings.in(temporaryFolder("cartwright-postgres-")).forTests());
  }

  /** Starts the server when it is first used. */
  private static final class Redis {
    static final EmbeddedRedis SERVER =
        EmbeddedRedis.start(
            EmbeddedRedis.Settings.in(temporaryFolder("cartwright-redis-")).forTests());
  }
}
