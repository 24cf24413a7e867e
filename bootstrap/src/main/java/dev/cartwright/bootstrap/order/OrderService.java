package dev.cartwright.bootstrap.order;

import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.ServiceGraph;
import java.util.function.Function;

/** Makes the object graph of {@code orderservice}. */
public final class OrderService {

  private OrderService() {}

  /** Returns what makes the graph for these settings. */
  public static Function<Lifecycle, ServiceGraph> graph(OrderServiceConfig config) {
    return lifecycle -> DaggerOrderServiceComponent.factory().create(config, lifecycle);
  }
}
