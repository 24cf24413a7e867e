package dev.cartwright.postgres.shared;

import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.embedded.SharedServers;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;

/** A migrated database on a real server, for tests. */
public final class PostgresTestDatabase {

  private static final Map<StoredContext, PostgresTestDatabase> SHARED =
      new EnumMap<>(StoredContext.class);

  private final PostgresDatabase database;

  private PostgresTestDatabase(PostgresDatabase database) {
    this.database = database;
  }

  /** Returns the one of a context that all tests of this JVM share; each test uses new ids. */
  public static synchronized PostgresTestDatabase shared(StoredContext context) {
    return SHARED.computeIfAbsent(context, PostgresTestDatabase::fresh);
  }

  /** Returns a new one of a context, which no other test sees. */
  public static PostgresTestDatabase fresh(StoredContext context) {
    return new PostgresTestDatabase(PostgresDatabase.open(migrated(context)));
  }

  /** Creates a database of a context and returns how it is reached. */
  public static PostgresSettings migrated(StoredContext context) {
    PostgresSettings settings = newDatabase();
    Migrations.migrate(context, settings);
    return settings;
  }

  /** Creates an empty database and returns how it is reached. */
  public static PostgresSettings newDatabase() {
    return PostgresSettings.of(SharedServers.newDatabase().jdbcUrl(), "", "");
  }

  /** Returns the entry to all statements. */
  public DSLContext dsl() {
    return database.dsl();
  }

  /** Returns the transactions that the statements join. */
  public Transactions transactions() {
    return database.transactions();
  }
}
