package dev.cartwright.bootstrap.local;

import dev.cartwright.bootstrap.config.PageTokenKeys;
import dev.cartwright.bootstrap.config.ShippingTable;
import dev.cartwright.bootstrap.server.GrpcServerModule.ListeningAddress;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.ServerSettings;
import dev.cartwright.bootstrap.server.ServiceGraph;
import java.util.function.Function;

/** Makes the object graph of all four services in one JVM and in memory, on one port. */
public final class InMemoryServices {

  private InMemoryServices() {}

  /**
   * How they serve.
   *
   * @param address where they listen
   * @param server how they serve
   * @param pageTokenKeys what seals page tokens
   * @param shipping what sending costs
   */
  public record Settings(
      ListeningAddress address,
      ServerSettings server,
      PageTokenKeys pageTokenKeys,
      ShippingTable shipping) {}

  /** Returns what makes the graph for these settings. */
  public static Function<Lifecycle, ServiceGraph> graph(Settings settings) {
    return lifecycle ->
        DaggerInMemoryComponent.factory()
            .create(
                settings.address(),
                settings.server(),
                settings.pageTokenKeys(),
                settings.shipping(),
                lifecycle);
  }
}
