package dev.cartwright.bootstrap.launcher;

import dev.cartwright.bootstrap.demo.DemoData;
import dev.cartwright.postgres.shared.PostgresDatabase;
import dev.cartwright.postgres.shared.PostgresSettings;
import dev.cartwright.postgres.shared.StoredContext;

/** Creates demo data on the first start of a system. */
final class DemoStep {

  private static final int CONNECTIONS_MAX = 2;

  private DemoStep() {}

  static void createOnce(Home home, LocalSystem system, Screen screen) {
    if (home.hasDemoData()) {
      return;
    }
    screen.sayTimed("Demo data is created");
    try (PostgresDatabase users = open(system, StoredContext.USER);
        PostgresDatabase products = open(system, StoredContext.PRODUCT)) {
      DemoData.Created created = DemoData.in(users, products).create();
      screen.sayTimed("%d users, %d products".formatted(created.users(), created.products()));
    }
    home.rememberDemoData();
  }

  private static PostgresDatabase open(LocalSystem system, StoredContext context) {
    return PostgresDatabase.open(
        PostgresSettings.of(system.databaseOf(context), "", "")
            .withConnectionsMax(CONNECTIONS_MAX));
  }
}
