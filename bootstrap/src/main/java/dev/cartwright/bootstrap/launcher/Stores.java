package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.embedded.EmbeddedPostgres;
import dev.cartwright.embedded.EmbeddedRedis;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The two servers of a system.
 *
 * @param postgres with a database for each context
 * @param redis for the carts
 */
record Stores(EmbeddedPostgres postgres, EmbeddedRedis redis) {

  private static final String DATABASE_PREFIX = "cartwright_";
  private static final String[] CONTEXTS = {"user", "product", "order"};

  /** Starts both side by side; what was started is closed by {@code lifecycle} in any case. */
  static Stores start(Home home, PortPlan ports, Screen screen, Lifecycle lifecycle) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<EmbeddedPostgres> postgres =
          CompletableFuture.supplyAsync(
              () -> lifecycle.closeAtEnd("PostgreSQL", startPostgres(home, ports, screen)),
              threads);
      CompletableFuture<EmbeddedRedis> redis =
          CompletableFuture.supplyAsync(
              () -> lifecycle.closeAtEnd("Redis", startRedis(home, ports, screen)), threads);
      CompletableFuture.allOf(postgres, redis).join();
      return new Stores(postgres.join(), redis.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static EmbeddedPostgres startPostgres(Home home, PortPlan ports, Screen screen) {
    String[] databases = CONTEXTS.clone();
    for (int i = 0; i < databases.length; i++) {
      databases[i] = DATABASE_PREFIX + databases[i];
    }
    return EmbeddedPostgres.start(
        EmbeddedPostgres.Settings.in(home.postgres())
            .withPort(ports.of("postgresql"))
            .withDatabases(databases)
            .withProgress(screen));
  }

  private static EmbeddedRedis startRedis(Home home, PortPlan ports, Screen screen) {
    return EmbeddedRedis.start(
        EmbeddedRedis.Settings.in(home.redis()).withPort(ports.of("redis")).withProgress(screen));
  }

  /** Returns where the database of a context is. */
  String jdbcUrl(String context) {
    return postgres.jdbcUrl(DATABASE_PREFIX + context);
  }
}
