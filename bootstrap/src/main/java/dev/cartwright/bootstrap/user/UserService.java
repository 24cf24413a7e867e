package dev.cartwright.bootstrap.user;

import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.ServiceGraph;
import java.util.function.Function;

/** Makes the object graph of {@code userservice}. */
public final class UserService {

  private UserService() {}

  /** Returns what makes the graph for these settings. */
  public static Function<Lifecycle, ServiceGraph> graph(UserServiceConfig config) {
    return lifecycle -> DaggerUserServiceComponent.factory().create(config, lifecycle);
  }
}
