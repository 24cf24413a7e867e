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
import dev.cartwright.bootstrap.server.Program;
import dev.cartwright.bootstrap.server.RunningExecutable;
import dev.cartwright.bootstrap.server.ServiceStarter;
import dev.cartwright.bootstrap.server.StopSignal;
import dev.cartwright.bootstrap.user.UserService;
import dev.cartwright.bootstrap.user.UserServiceConfig;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What can be run, in the order in which it is best started. */
public enum Executable implements Program.Start {
  /** Keeps users. */
  USERSERVICE(UserServiceConfig.class) {
    @Override
    public RunningExecutable start(Map<String, String> environment, StopSignal stop)
        throws InterruptedException {
      UserServiceConfig config = read(UserServiceConfig.class, environment);
      return ServiceStarter.start(label(), stop, UserService.graph(config));
    }
  },
  /** Keeps products. */
  PRODUCTSERVICE(ProductServiceConfig.class) {
    @Override
    public RunningExecutable start(Map<String, String> environment, StopSignal stop)
        throws InterruptedException {
      ProductServiceConfig config = read(ProductServiceConfig.class, environment);
      return ServiceStarter.start(label(), stop, ProductService.graph(config));
    }
  },
  /** Keeps carts. */
  CARTSERVICE(CartServiceConfig.class) {
    @Override
    public RunningExecutable start(Map<String, String> environment, StopSignal stop)
        throws InterruptedException {
      CartServiceConfig config = read(CartServiceConfig.class, environment);
      return ServiceStarter.start(label(), stop, CartService.graph(config));
    }
  },
  /** Keeps orders. */
  ORDERSERVICE(OrderServiceConfig.class) {
    @Override
    public RunningExecutable start(Map<String, String> environment, StopSignal stop)
        throws InterruptedException {
      OrderServiceConfig config = read(OrderServiceConfig.class, environment);
      return ServiceStarter.start(label(), stop, OrderService.graph(config));
    }
  },
  /** Serves all of it to the world. */
  GATEWAY(GatewayConfig.class) {
    @Override
    public RunningExecutable start(Map<String, String> environment, StopSignal stop) {
      return Gateway.start(label(), read(GatewayConfig.class, environment));
    }
  };

  private final Class<? extends Record> config;

  Executable(Class<? extends Record> config) {
    this.config = config;
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

  <R extends Record> R read(Class<R> record, Map<String, String> environment) {
    return catalog().read(label(), record, environment);
  }
}
