package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.story.Shop;
import dev.cartwright.bootstrap.story.ShopperStory;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The story on real servers, with all executables in this JVM. */
class OneProcessIT extends ShopperStory {

  @TempDir private static Path folder;

  private static LocalSystem system;
  private static Shop shop;

  @BeforeAll
  static void start() throws InterruptedException {
    system = TestSystem.inOneProcess(folder);
    shop = Shop.at(system.ports());
  }

  @AfterAll
  static void stop() {
    shop.close();
    system.close();
  }

  @Override
  protected Shop shop() {
    return shop;
  }
}
