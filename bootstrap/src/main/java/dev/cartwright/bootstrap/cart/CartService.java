package dev.cartwright.bootstrap.cart;

import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.ServiceGraph;
import java.util.function.Function;

/** Makes the object graph of {@code cartservice}. */
public final class CartService {

  private CartService() {}

  /** Returns what makes the graph for these settings. */
  public static Function<Lifecycle, ServiceGraph> graph(CartServiceConfig config) {
    return lifecycle -> DaggerCartServiceComponent.factory().create(config, lifecycle);
  }
}
