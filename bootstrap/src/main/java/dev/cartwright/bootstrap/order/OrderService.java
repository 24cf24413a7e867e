package dev.cartwright.bootstrap.order;

import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.ServiceGraph;
import java.util.function.Function;

/** Makes the object graph of {@code orderservice}. */
public final class OrderService {

  private OrderService() {}

  /** Returns what makes the graph for these settings. */
  public static Function<Lifecycle, ServiceGraph> graph(OrderServiceConfig config) {
    return graph(config, SagaSteps.unwatched());
  }

  /** Does the same, and tells {@code steps} how changes of orders come on. */
  public static Function<Lifecycle, ServiceGraph> graph(
      OrderServiceConfig config, SagaSteps steps) {
    return lifecycle -> DaggerOrderServiceComponent.factory().create(config, steps, lifecycle);
  }
}
