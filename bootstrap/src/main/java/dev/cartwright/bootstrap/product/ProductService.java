package dev.cartwright.bootstrap.product;

import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.ServiceGraph;
import java.util.function.Function;

/** Makes the object graph of {@code productservice}. */
public final class ProductService {

  private ProductService() {}

  /** Returns what makes the graph for these settings. */
  public static Function<Lifecycle, ServiceGraph> graph(ProductServiceConfig config) {
    return lifecycle -> DaggerProductServiceComponent.factory().create(config, lifecycle);
  }
}
