package dev.cartwright.bootstrap.local;

import dagger.BindsInstance;
import dagger.Component;
import dev.cartwright.bootstrap.cart.CartModule;
import dev.cartwright.bootstrap.config.PageTokenKeys;
import dev.cartwright.bootstrap.config.ShippingTable;
import dev.cartwright.bootstrap.order.OrderModule;
import dev.cartwright.bootstrap.order.SagaModule;
import dev.cartwright.bootstrap.product.ProductModule;
import dev.cartwright.bootstrap.server.GrpcServerModule;
import dev.cartwright.bootstrap.server.GrpcServerModule.ListeningAddress;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.ServerSettings;
import dev.cartwright.bootstrap.server.ServiceGraph;
import dev.cartwright.bootstrap.shared.CoreModule;
import dev.cartwright.bootstrap.shared.PageTokenModule;
import dev.cartwright.bootstrap.user.UserModule;
import jakarta.inject.Singleton;

/** All four services in one JVM, which ask each other directly and keep everything in memory. */
@Singleton
@Component(
    modules = {
      CartModule.class,
      CoreModule.class,
      GrpcServerModule.class,
      InMemoryStorageModule.class,
      LocalPortsModule.class,
      InMemoryTasksModule.class,
      OrderModule.class,
      SagaModule.class,
      PageTokenModule.class,
      ProductModule.class,
      UserModule.class,
    })
public interface InMemoryComponent extends ServiceGraph {

  /** Creates the graph. */
  @Component.Factory
  interface Factory {

    /** Creates the graph; what it opens is closed by {@code lifecycle}. */
    InMemoryComponent create(
        @BindsInstance ListeningAddress address,
        @BindsInstance ServerSettings server,
        @BindsInstance PageTokenKeys pageTokenKeys,
        @BindsInstance ShippingTable shipping,
        @BindsInstance Lifecycle lifecycle);
  }
}
