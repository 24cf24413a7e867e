package dev.cartwright.bootstrap.server;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.Multibinds;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.grpc.shared.ErrorInterceptor;
import dev.cartwright.grpc.shared.ReplayTrailer;
import io.grpc.BindableService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Serves all gRPC services of the graph on one port. */
@Module
public interface GrpcServerModule {

  /** The stores that have to answer; a graph in memory has none. */
  @Multibinds
  Set<Dependency> dependencies();

  /** What is done before the server listens. */
  @Multibinds
  Set<ServiceGraph.Preparation> preparations();

  /** What is done beside serving while the server listens. */
  @Multibinds
  Set<BackgroundJob> jobs();

  /** Listens as soon as it is asked for. */
  @Provides
  @Singleton
  static GrpcServer server(
      ListeningAddress address,
      ServerSettings settings,
      Set<BindableService> services,
      IdGenerator ids,
      Lifecycle lifecycle) {
    return lifecycle.closeAtEnd(
        "gRPC server",
        GrpcServer.start(
            settings,
            address.port(),
            services,
            List.of(new ErrorInterceptor(ids), new ReplayTrailer())));
  }

  /**
   * Where to listen.
   *
   * @param port the port; 0 lets the system choose
   */
  record ListeningAddress(int port) {}
}
