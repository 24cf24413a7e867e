package dev.cartwright.bootstrap.shared;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.bootstrap.server.Dependency;
import dev.cartwright.bootstrap.server.ExitCode;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.ServiceGraph.Preparation;
import dev.cartwright.bootstrap.server.StartException;
import dev.cartwright.postgres.shared.Migrations;
import dev.cartwright.postgres.shared.PostgresDatabase;
import dev.cartwright.postgres.shared.PostgresSettings;
import dev.cartwright.postgres.shared.SchemaException;
import dev.cartwright.postgres.shared.StoredContext;
import jakarta.inject.Singleton;
import org.jooq.DSLContext;

/** Connects a service to its database. */
@Module
public interface PostgresModule {

  /**
   * The database of a context.
   *
   * @param context whose it is
   * @param settings where it is, and how it is used
   */
  record Database(StoredContext context, PostgresSettings settings) {}

  /** Opens the pool. */
  @Provides
  @Singleton
  static PostgresDatabase pool(Database database, Lifecycle lifecycle) {
    return lifecycle.closeAtEnd("database pool", PostgresDatabase.open(database.settings()));
  }

  /** Executes statements. */
  @Provides
  static DSLContext dsl(PostgresDatabase pool) {
    return pool.dsl();
  }

  /** Holds writes together. */
  @Provides
  static Transactions transactions(PostgresDatabase pool) {
    return pool.transactions();
  }

  /** The service cannot work without its database. */
  @Provides
  @IntoSet
  static Dependency dependency(Database database, PostgresDatabase pool) {
    return new Dependency(
        "PostgreSQL (" + database.context().lowerCaseName() + " database)",
        Dependency.answering(pool::isReachable));
  }

  /** The schema is brought up to date before anything is served. */
  @Provides
  @IntoSet
  static Preparation migration(Database database) {
    return () -> {
      try {
        Migrations.migrate(database.context(), database.settings());
      } catch (SchemaException e) {
        throw new StartException(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
      }
    };
  }
}
