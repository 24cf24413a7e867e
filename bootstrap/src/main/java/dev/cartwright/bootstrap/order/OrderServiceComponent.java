package dev.cartwright.bootstrap.order;

import dagger.Binds;
import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.bootstrap.config.ShippingTable;
import dev.cartwright.bootstrap.server.GrpcServerModule;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.ServiceGraph;
import dev.cartwright.bootstrap.shared.CartTarget;
import dev.cartwright.bootstrap.shared.CoreModule;
import dev.cartwright.bootstrap.shared.PageTokenModule;
import dev.cartwright.bootstrap.shared.PostgresModule;
import dev.cartwright.bootstrap.shared.StoredServiceConfig;
import dev.cartwright.bootstrap.shared.StoredServiceModule;
import dev.cartwright.bootstrap.shared.Upstream;
import dev.cartwright.bootstrap.shared.UpstreamModule;
import jakarta.inject.Singleton;

/**
 * The object graph of the executable {@code orderservice}: orders in PostgreSQL, the rest over
 * gRPC.
 */
@Singleton
@Component(
    modules = {
      CoreModule.class,
      GrpcServerModule.class,
      PageTokenModule.class,
      PostgresModule.class,
      PostgresOrderModule.class,
      UpstreamModule.class,
      OrderModule.class,
      SagaModule.class,
      OrderTasksModule.class,
      OrderServiceComponent.ConfigModule.class,
      OrderUpstreamModule.class,
      StoredServiceModule.class,
    })
interface OrderServiceComponent extends ServiceGraph {

  /** Creates the graph from what the environment says. */
  @Component.Factory
  interface Factory {
    OrderServiceComponent create(
        @BindsInstance OrderServiceConfig config,
        @BindsInstance SagaSteps steps,
        @BindsInstance Lifecycle lifecycle);
  }

  /** Hands each module its part of the configuration. */
  @Module
  interface ConfigModule {

    @Binds
    StoredServiceConfig stored(OrderServiceConfig config);

    @Provides
    static Upstream upstream(OrderServiceConfig config) {
      return config.upstream();
    }

    @Provides
    static CartTarget carts(OrderServiceConfig config) {
      return config.carts();
    }

    @Provides
    static ShippingTable shipping(OrderServiceConfig config) {
      return config.shipping();
    }
  }
}
