package dev.cartwright.bootstrap.executable;

import dev.cartwright.bootstrap.cart.CartService;
import dev.cartwright.bootstrap.cart.CartServiceConfig;
import dev.cartwright.bootstrap.config.ConfigurationCatalog;
import dev.cartwright.bootstrap.gateway.Gateway;
import dev.cartwright.bootstrap.gateway.GatewayConfig;
import dev.cartwright.bootstrap.order.OrderService;
import dev.cartwright.bootstrap.order.OrderServiceConfig;
import dev.cartwright.bootstrap.product.ProductService;
import dev.cartwright.bootstrap.product.ProductServiceConfig;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.Program;
import dev.cartwright.bootstrap.server.RunningExecutable;
import dev.cartwright.bootstrap.server.ServiceGraph;
import dev.cartwright.bootstrap.server.ServiceStarter;
import dev.cartwright.bootstrap.server.StopSignal;
import dev.cartwright.bootstrap.user.UserService;
import dev.cartwright.bootstrap.user.UserServiceConfig;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What can be run, in the order in which it is best started. */
public enum Executable implements Program.Start {
  /** Keeps users. */
  USERSERVICE(UserServiceConfig.class, service(UserService::graph)),
  /** Keeps products. */
  PRODUCTSERVICE(ProductServiceConfig.class, service(ProductService::graph)),
  /** Keeps carts. */
  CARTSERVICE(CartServiceConfig.class, service(CartService::graph)),
  /** Keeps orders. */
  ORDERSERVICE(OrderServiceConfig.class, service(OrderService::graph)),
  /** Serves all of it to the world. */
  GATEWAY(GatewayConfig.class, (label, config, stop) -> Gateway.start(label, config));

  private final Class<? extends Record> config;
  private final Program.Start start;

  <C extends Record> Executable(Class<C> config, Kind<C> kind) {
    this.config = config;
    this.start =
        (environment, stop) ->
            kind.start(label(), catalog().read(label(), config, environment), stop);
  }

  private static <C> Kind<C> service(Function<C, Function<Lifecycle, ServiceGraph>> graphOf) {
    return (label, config, stop) -> ServiceStarter.start(label, stop, graphOf.apply(config));
  }

  @Override
  public RunningExecutable start(Map<String, String> environment, StopSignal stop)
      throws InterruptedException {
    return start.start(environment, stop);
  }

  /** Returns its name, as scripts and logs have it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the settings of all executables and of the launcher. */
  public static ConfigurationCatalog catalog() {
    Map<String, Class<? extends Record>> records = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(each -> records.put(each.label(), each.config));
    records.put(LauncherConfig.LABEL, LauncherConfig.class);
    return new ConfigurationCatalog(records);
  }

  /** Starts what a configuration is for. */
  private interface Kind<C> {
    RunningExecutable start(String label, C config, StopSignal stop) throws InterruptedException;
  }
}
