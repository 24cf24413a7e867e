package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.embedded.EmbeddedPostgres;
import dev.cartwright.embedded.EmbeddedRedis;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The two servers of a system.
 *
 * @param postgres with a database for each context
 * @param redis for the carts
 */
record Stores(EmbeddedPostgres postgres, EmbeddedRedis redis) {

  private static final String DATABASE_PREFIX = "cartwright_";

  /** Starts both at once; what was started is closed by {@code lifecycle} in any case. */
  static Stores start(Home home, PortPlan ports, Screen screen, Lifecycle lifecycle)
      throws InterruptedException {
    List<AutoCloseable> servers =
        Together.all(
            List.of(
                () -> lifecycle.closeAtEnd("PostgreSQL", startPostgres(home, ports, screen)),
                () -> lifecycle.closeAtEnd("Redis", startRedis(home, ports, screen))));
    return new Stores((EmbeddedPostgres) servers.get(0), (EmbeddedRedis) servers.get(1));
  }

  private static EmbeddedPostgres startPostgres(Home home, PortPlan ports, Screen screen) {
    String[] databases =
        Stream.of("user", "product", "order").map(Stores::database).toArray(String[]::new);
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

  /** Tells {@code losses} when a server ends although nobody is {@code closing} it. */
  void announceLoss(Consumer<String> losses, BooleanSupplier closing) {
    announceLoss("PostgreSQL", postgres.onExit(), losses, closing);
    announceLoss("Redis", redis.onExit(), losses, closing);
  }

  private static void announceLoss(
      String name,
      CompletableFuture<Integer> exit,
      Consumer<String> losses,
      BooleanSupplier closing) {
    CompletableFuture<Void> unused =
        exit.thenAccept(status -> {
          if (!closing.getAsBoolean()) {
            losses.accept("%s ended by itself (status %d).".formatted(name, status));
          }
        });
  }

  /** Returns where the database of a context is. */
  String jdbcUrl(String context) {
    return postgres.jdbcUrl(database(context));
  }

  private static String database(String context) {
    return DATABASE_PREFIX + context;
  }
}
