package dev.cartwright.bootstrap.local;

import dev.cartwright.bootstrap.story.Shop;
import dev.cartwright.bootstrap.story.ShopperStory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The story in one JVM and in memory. */
class InMemoryStoryTest extends ShopperStory {

  private static ServicesInMemory services;

  @BeforeAll
  static void start() throws InterruptedException {
    services = ServicesInMemory.start();
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @Override
  protected Shop shop() {
    return services.shop();
  }
}
