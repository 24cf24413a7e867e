package dev.cartwright.bootstrap.product;

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

/** The object graph of the executable {@code productservice}: products in PostgreSQL. */
@Singleton
@Component(
    modules = {
      CoreModule.class,
      GrpcServerModule.class,
      PageTokenModule.class,
      PostgresModule.class,
      PostgresProductModule.class,
      ProductModule.class,
      ProductServiceComponent.ConfigModule.class,
    })
interface ProductServiceComponent extends ServiceGraph {

  /** Creates the graph from what the environment says. */
  @Component.Factory
  interface Factory {
    ProductServiceComponent create(
        @BindsInstance ProductServiceConfig config, @BindsInstance Lifecycle lifecycle);
  }

  /** Hands each module its part of the configuration. */
  @Module
  interface ConfigModule {

    @Provides
    static ListeningAddress address(ProductServiceConfig config) {
      return new ListeningAddress(config.port());
    }

    @Provides
    static ServerSettings server(ProductServiceConfig config) {
      return config.server();
    }

    @Provides
    static Database database(ProductServiceConfig config) {
      return new Database(StoredContext.PRODUCT, config.login().settingsFor(config.database()));
    }

    @Provides
    static PageTokenKeys pageTokenKeys(ProductServiceConfig config) {
      return config.pageTokenKeys();
    }
  }
}
