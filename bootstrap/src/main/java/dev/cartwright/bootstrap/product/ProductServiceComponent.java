package dev.cartwright.bootstrap.product;

import dagger.BindsInstance;
import dagger.Component;
import dev.cartwright.bootstrap.server.GrpcServerModule;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.ServiceGraph;
import dev.cartwright.bootstrap.shared.CoreModule;
import dev.cartwright.bootstrap.shared.PageTokenModule;
import dev.cartwright.bootstrap.shared.PostgresKeysModule;
import dev.cartwright.bootstrap.shared.PostgresModule;
import dev.cartwright.bootstrap.shared.StoredServiceConfig;
import dev.cartwright.bootstrap.shared.StoredServiceModule;
import jakarta.inject.Singleton;

/** The object graph of the executable {@code productservice}: products in PostgreSQL. */
@Singleton
@Component(
    modules = {
      CoreModule.class,
      GrpcServerModule.class,
      PageTokenModule.class,
      PostgresKeysModule.class,
      PostgresModule.class,
      PostgresProductModule.class,
      ProductModule.class,
      StoredServiceModule.class,
    })
interface ProductServiceComponent extends ServiceGraph {

  /** Creates the graph from what the environment says. */
  @Component.Factory
  interface Factory {
    ProductServiceComponent create(
        @BindsInstance StoredServiceConfig config, @BindsInstance Lifecycle lifecycle);
  }
}
