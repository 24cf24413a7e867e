package dev.cartwright.postgres.shared;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How a database is reached, and how long anything there may take.
 *
 * @param jdbcUrl the JDBC URL
 * @param user the user; empty if the URL names one
 * @param password the password, which is never printed; empty if there is none
 * @param connectionsMax the most connections that are open at once
 * @param connectionWait how long a caller waits for a free connection
 * @param statementTimeout after which the server breaks a statement off
 * @param lockTimeout how long a statement waits for a lock
 */
public record PostgresSettings(
    String jdbcUrl,
    String user,
    String password,
    int connectionsMax,
    Duration connectionWait,
    Duration statementTimeout,
    Duration lockTimeout) {

  private static final int CONNECTIONS_MAX_DEFAULT = 10;
  private static final Duration CONNECTION_WAIT_DEFAULT = Duration.ofSeconds(2);
  private static final Duration STATEMENT_TIMEOUT_DEFAULT = Duration.ofSeconds(5);
  private static final Duration LOCK_TIMEOUT_DEFAULT = Duration.ofSeconds(3);

  /** The pool refuses to wait any shorter. */
  private static final Duration CONNECTION_WAIT_MIN = Duration.ofMillis(250);

  /** Checks the values. */
  public PostgresSettings {
    requireNonNull(user, "user");
    requireNonNull(password, "password");
    if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("the JDBC URL must begin with jdbc:postgresql:");
    }
    if (connectionsMax < 1) {
      throw new IllegalArgumentException(
          "connections: %d (expected: >= 1)".formatted(connectionsMax));
    }
    atLeast("connection wait", connectionWait, CONNECTION_WAIT_MIN);
    atLeast("statement timeout", statementTimeout, Duration.ofMillis(1));
    atLeast("lock timeout", lockTimeout, Duration.ofMillis(1));
  }

  private static void atLeast(String name, Duration value, Duration min) {
    if (value.compareTo(min) < 0) {
      throw new IllegalArgumentException("%s: %s (expected: >= %s)".formatted(name, value, min));
    }
  }

  /** Returns settings for a database, with the usual limits. */
  public static PostgresSettings of(String jdbcUrl, String user, String password) {
    return new PostgresSettings(
        jdbcUrl,
        user,
        password,
        CONNECTIONS_MAX_DEFAULT,
        CONNECTION_WAIT_DEFAULT,
        STATEMENT_TIMEOUT_DEFAULT,
        LOCK_TIMEOUT_DEFAULT);
  }

  /** Returns the same settings with another number of connections. */
  public PostgresSettings withConnectionsMax(int other) {
    return new PostgresSettings(
        jdbcUrl, user, password, other, connectionWait, statementTimeout, lockTimeout);
  }

  /** Returns the same settings with other limits of time. */
  public PostgresSettings withTimeouts(Duration connection, Duration statement, Duration lock) {
    return new PostgresSettings(
        jdbcUrl, user, password, connectionsMax, connection, statement, lock);
  }

  /** Returns the JDBC URL without its parameters, which may hold a password. */
  String address() {
    return jdbcUrl.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
  }

  @Override
  public String toString() {
    return "PostgresSettings[%s, user=%s, connectionsMax=%d]"
        .formatted(address(), user, connectionsMax);
  }
}
