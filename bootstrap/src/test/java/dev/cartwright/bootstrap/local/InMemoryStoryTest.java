package dev.cartwright.bootstrap.local;

import dev.cartwright.bootstrap.executable.Executable;
import dev.cartwright.bootstrap.order.OrderServiceConfig;
import dev.cartwright.bootstrap.server.GrpcServerModule.ListeningAddress;
import dev.cartwright.bootstrap.server.RunningExecutable;
import dev.cartwright.bootstrap.server.ServiceStarter;
import dev.cartwright.bootstrap.server.StopSignal;
import dev.cartwright.bootstrap.story.Shop;
import dev.cartwright.bootstrap.story.ShopperStory;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The story in one JVM and in memory. */
class InMemoryStoryTest extends ShopperStory {

  private static final String KEY = "0123456789012345678901234567890123456789012=";

  private static RunningExecutable services;
  private static Shop shop;

  @BeforeAll
  static void start() throws InterruptedException {
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
    services =
        ServiceStarter.start(
            "services in memory",
            new StopSignal(),
            InMemoryServices.graph(
                new InMemoryServices.Settings(
                    new ListeningAddress(0),
                    config.server(),
                    config.pageTokenKeys(),
                    config.shipping())));
    shop =
        Shop.at(
            Stream.of("userservice", "productservice", "cartservice", "orderservice")
                .collect(Collectors.toMap(Function.identity(), service -> services.port())));
  }

  @AfterAll
  static void stop() {
    shop.close();
    services.close();
  }

  @Override
  protected Shop shop() {
    return shop;
  }
}
