package dev.cartwright.bootstrap.gateway;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.gateway.GatewayServer;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;

/** The object graph of the executable {@code gateway}. */
@Singleton
@Component(modules = GatewayComponent.ServerModule.class)
interface GatewayComponent {

  /** Returns the server, which is yet to be started. */
  GatewayServer server();

  /** Creates the graph from what the environment says. */
  @Component.Factory
  interface Factory {
    GatewayComponent create(
        @BindsInstance GatewayConfig config, @BindsInstance Lifecycle lifecycle);
  }

  /** Makes the server. */
  @Module
  interface ServerModule {

    @Provides
    @Singleton
    static GatewayServer server(GatewayConfig config, Lifecycle lifecycle) {
      return lifecycle.closeAtEnd(
          "gateway server",
          new GatewayServer(
              new InetSocketAddress(config.listening().host(), config.port()),
              config.targets(),
              config.limits()));
    }
  }
}
