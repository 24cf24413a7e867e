package dev.cartwright.bootstrap.local;

import dev.cartwright.bootstrap.executable.Executable;
import dev.cartwright.bootstrap.order.OrderServiceConfig;
import dev.cartwright.bootstrap.server.GrpcServerModule.ListeningAddress;
import dev.cartwright.bootstrap.server.RunningExecutable;
import dev.cartwright.bootstrap.server.ServiceStarter;
import dev.cartwright.bootstrap.server.StopSignal;
import dev.cartwright.bootstrap.story.Shop;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The four services in one JVM and in memory, on a port of their own, and a client of them. */
public final class ServicesInMemory implements AutoCloseable {

  private static final String KEY = "0123456789012345678901234567890123456789012=";

  private final RunningExecutable services;
  private final Shop shop;

  private ServicesInMemory(RunningExecutable services) {
    this.services = services;
    this.shop =
        Shop.at(
            Stream.of("userservice", "productservice", "cartservice", "orderservice")
                .collect(Collectors.toMap(Function.identity(), service -> services.port())));
  }

  public static ServicesInMemory start() throws InterruptedException {
    OrderServiceConfig config =
        Executable.catalog()
            .read(
                "orderservice",
                OrderServiceConfig.class,
                Map.of(
                    "CARTWRIGHT_PAGE_TOKEN_KEYS",
                    KEY,
                    "CARTWRIGHT_ORDERSERVICE_STOP_DRAIN",
                    "0ms"));
    return new ServicesInMemory(
        ServiceStarter.start(
            "services in memory",
            new StopSignal(),
            InMemoryServices.graph(
                new InMemoryServices.Settings(
                    new ListeningAddress(0),
                    config.server(),
                    config.pageTokenKeys(),
                    config.shipping()))));
  }

  public Shop shop() {
    return shop;
  }

  @Override
  public void close() {
    shop.close();
    services.close();
  }
}
