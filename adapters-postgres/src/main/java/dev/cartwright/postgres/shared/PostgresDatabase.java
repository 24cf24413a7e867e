package dev.cartwright.postgres.shared;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cartwright.application.shared.port.Transactions;
import java.time.Duration;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.ThreadLocalTransactionProvider;

/**
 * A pool of connections to one database. Whoever opens it closes it. Safe for use by many threads.
 *
 * <p>Opening it does not connect: the database may come later, and every call fails until then.
 */
public final class PostgresDatabase implements AutoCloseable {

  /** What the network may take on top of the server's own limits. */
  private static final Duration NETWORK_SLACK = Duration.ofSeconds(5);

  /** Kept open while nobody calls; the others come when they are needed, and go after minutes. */
  private static final int CONNECTIONS_IDLE_MIN = 2;

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private final HikariDataSource pool;
  private final DSLContext dsl;

  private PostgresDatabase(HikariDataSource pool) {
    this.pool = pool;
    DefaultConfiguration configuration = new DefaultConfiguration();
    configuration.set(SQLDialect.POSTGRES);
    // A transaction in a transaction is a savepoint: a refused save can leave the rest as it is.
    configuration.set(
        new ThreadLocalTransactionProvider(new DataSourceConnectionProvider(pool), true));
    configuration.set(new Settings().withRenderSchema(false).withExecuteLogging(false));
    this.dsl = DSL.using(configuration);
  }

  /** Opens a pool. */
  public static PostgresDatabase open(PostgresSettings settings) {
    return new PostgresDatabase(new HikariDataSource(poolConfig(settings)));
  }

  private static HikariConfig poolConfig(PostgresSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.jdbcUrl());
    if (!settings.user().isEmpty()) {
      config.setUsername(settings.user());
    }
    if (!settings.password().isEmpty()) {
      config.setPassword(settings.password());
    }
    config.setMaximumPoolSize(settings.connectionsMax());
    config.setMinimumIdle(Math.min(CONNECTIONS_IDLE_MIN, settings.connectionsMax()));
    config.setConnectionTimeout(settings.connectionWait().toMillis());
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    // A pool whose database is away opens all the same.
    config.setInitializationFailTimeout(-1);
    config.setConnectionInitSql(
        """
        SET statement_timeout = %d;
        SET lock_timeout = %d;
        SET idle_in_transaction_session_timeout = %d;
        """
            .formatted(
                settings.statementTimeout().toMillis(),
                settings.lockTimeout().toMillis(),
                settings.statementTimeout().plus(NETWORK_SLACK).toMillis()));
    config.addDataSourceProperty("ApplicationName", "cartwright");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // The detail of an error quotes the row, and a row may tell of a person.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty(
        "connectTimeout", Math.max(1, settings.connectionWait().toSeconds()));
    // Ends a call to a server that has gone silent; one that works ends it earlier.
    config.addDataSourceProperty(
        "socketTimeout", settings.statementTimeout().plus(NETWORK_SLACK).toSeconds());
    return config;
  }

  /**
   * Returns the entry to all statements; they join the transaction of their thread.
   *
   * <p>So does {@code transaction(() -> ...)}. But {@code transaction(config -> ...)} does not: on
   * the same connection it would begin anew, and commit or roll back what the thread did before.
   */
  public DSLContext dsl() {
    return dsl;
  }

  /** Returns the transactions that all statements of {@link #dsl} join. */
  public Transactions transactions() {
    return new PostgresTransactions(dsl);
  }

  /** Returns the pool itself. */
  public DataSource dataSource() {
    return pool;
  }

  /** Tells whether the database answers a statement now, waiting as long as any caller would. */
  public boolean isReachable() {
    try {
      return dsl.selectOne().fetchOne() != null;
    } catch (DataAccessException e) {
      return false;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
