package dev.cartwright.postgres.shared;

import dev.cartwright.application.shared.PortException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a context's database to the schema that this version of the program works with. */
public final class Migrations {

  private Migrations() {}

  /**
   * Applies what is missing; does not wait for a database that is away. Any number of processes may
   * do this at once.
   *
   * @throws PortException.Unavailable if the database cannot be reached
   * @throws SchemaException if it can, and cannot be migrated; if a migration refuses it, in that
   *     migration's own words
   */
  public static void migrate(StoredContext context, PostgresSettings settings) {
    try {
      Flyway.configure()
          .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
          .locations("classpath:" + context.migrations())
          .failOnMissingLocations(true)
          .connectRetries(0)
          .load()
          .migrate();
    } catch (FlywayException e) {
      if (Failures.isOutage(e)) {
        throw new PortException.Unavailable("database " + settings.address(), e);
      }
      throw new SchemaException(
          "The database %s cannot be brought to the schema of the %s context: %s"
              .formatted(
                  settings.address(),
                  context.lowerCaseName(),
                  Failures.raisedIn(e).orElseGet(e::getMessage)),
          e);
    }
  }
}
