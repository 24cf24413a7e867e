package dev.cartwright.bootstrap.user;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dev.cartwright.bootstrap.config.PageTokenKeys;
import dev.cartwright.bootstrap.server.GrpcServerModule;
import dev.cartwright.bootstrap.server.GrpcServerModule.ListeningAddress;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.ServerSettings;
import dev.cartwright.bootstrap.server.ServiceGraph;
import dev.cartwright.bootstrap.shared.CoreModule;
import dev.cartwright.bootstrap.shared.PageTokenModule;
import dev.cartwright.bootstrap.shared.PostgresModule;
import dev.cartwright.bootstrap.shared.PostgresModule.Database;
import dev.cartwright.postgres.shared.StoredContext;
import jakarta.inject.Singleton;

/** The object graph of the executable {@code userservice}: users in PostgreSQL. */
@Singleton
@Component(
    modules = {
      CoreModule.class,
      GrpcServerModule.class,
      PageTokenModule.class,
      PostgresModule.class,
      PostgresUserModule.class,
      UserModule.class,
      UserServiceComponent.ConfigModule.class,
    })
interface UserServiceComponent extends ServiceGraph {

  /** Creates the graph from what the environment says. */
  @Component.Factory
  interface Factory {
    UserServiceComponent create(
        @BindsInstance UserServiceConfig config, @BindsInstance Lifecycle lifecycle);
  }

  /** Hands each module its part of the configuration. */
  @Module
  interface ConfigModule {

    @Provides
    static ListeningAddress address(UserServiceConfig config) {
      return new ListeningAddress(config.port());
    }

    @Provides
    static ServerSettings server(UserServiceConfig config) {
      return config.server();
    }

    @Provides
    static Database database(UserServiceConfig config) {
      return new Database(StoredContext.USER, config.login().settingsFor(config.database()));
    }

    @Provides
    static PageTokenKeys pageTokenKeys(UserServiceConfig config) {
      return config.pageTokenKeys();
    }
  }
}
