package dev.cartwright.bootstrap.cart;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dev.cartwright.bootstrap.server.GrpcServerModule;
import dev.cartwright.bootstrap.server.GrpcServerModule.ListeningAddress;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.ServerSettings;
import dev.cartwright.bootstrap.server.ServiceGraph;
import dev.cartwright.bootstrap.shared.CoreModule;
import dev.cartwright.bootstrap.shared.Upstream;
import dev.cartwright.bootstrap.shared.UpstreamModule;
import dev.cartwright.redis.shared.RedisSettings;
import jakarta.inject.Singleton;

/** The object graph of the executable {@code cartservice}: carts in Redis, the rest over gRPC. */
@Singleton
@Component(
    modules = {
      CartModule.class,
      CartServiceComponent.ConfigModule.class,
      CartUpstreamModule.class,
      CoreModule.class,
      GrpcServerModule.class,
      RedisCartModule.class,
      UpstreamModule.class,
    })
interface CartServiceComponent extends ServiceGraph {

  /** Creates the graph from what the environment says. */
  @Component.Factory
  interface Factory {
    CartServiceComponent create(
        @BindsInstance CartServiceConfig config, @BindsInstance Lifecycle lifecycle);
  }

  /** Hands each module its part of the configuration. */
  @Module
  interface ConfigModule {

    @Provides
    static ListeningAddress address(CartServiceConfig config) {
      return new ListeningAddress(config.port());
    }

    @Provides
    static ServerSettings server(CartServiceConfig config) {
      return config.server();
    }

    @Provides
    static RedisSettings redis(CartServiceConfig config) {
      return config.redis().settings();
    }

    @Provides
    static Upstream upstream(CartServiceConfig config) {
      return config.upstream();
    }
  }
}
