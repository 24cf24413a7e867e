package dev.cartwright.bootstrap.shared;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.bootstrap.config.PageTokenKeys;
import dev.cartwright.bootstrap.server.GrpcServerModule.ListeningAddress;
import dev.cartwright.bootstrap.server.ServerSettings;
import dev.cartwright.bootstrap.shared.PostgresModule.Database;

/** Hands each module of a service with a database its part of the configuration. */
@Module
public interface StoredServiceModule {

  /** Where the service listens. */
  @Provides
  static ListeningAddress address(StoredServiceConfig config) {
    return new ListeningAddress(config.port());
  }

  /** How it serves. */
  @Provides
  static ServerSettings server(StoredServiceConfig config) {
    return config.server();
  }

  /** Where its database is, and how it is used. */
  @Provides
  static Database database(StoredServiceConfig config) {
    return new Database(config.context(), config.login().settingsFor(config.database()));
  }

  /** What seals page tokens. */
  @Provides
  static PageTokenKeys pageTokenKeys(StoredServiceConfig config) {
    return config.pageTokenKeys();
  }
}
