package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.postgres.shared.Migrations;
import dev.cartwright.postgres.shared.PostgresDatabase;
import dev.cartwright.postgres.shared.PostgresSettings;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.SchemaException;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.fixture.Orders;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database as the version left it that took no stock. */
class OrderMigrationIT {

  private static final String BEFORE_STOCK = "3";

  private final PostgresSettings settings = PostgresTestDatabase.newDatabase();

  @BeforeEach
  void migrateAsFarAsThat() {
    assertThat(
            Flyway.configure()
                .dataSource(settings.jdbcUrl(), null, null)
                .locations("classpath:db/migration/order")
                .target(BEFORE_STOCK)
                .load()
                .migrate()
                .success)
        .isTrue();
  }

  @Test
  void ordersThatTookNoStockAreRefusedInOneSentenceAndStay() {
    try (PostgresDatabase database = PostgresDatabase.open(settings)) {
      assertThat(new PostgresOrderRepository(database.dsl()).save(Orders.confirmed())).isNotNull();

      assertThatThrownBy(() -> Migrations.migrate(StoredContext.ORDER, settings))
          .isInstanceOf(SchemaException.class)
          .hasMessageContaining("without taking stock for them")
          .hasMessageContaining("drop the order database and create it again")
          .hasMessageNotContainingAny("\n", "SQL", "V4__");
      assertThat(database.dsl().fetchCount(ORDERS)).isEqualTo(1);
    }
  }

  @Test
  void aDatabaseWithoutOrdersIsMigrated() {
    Migrations.migrate(StoredContext.ORDER, settings);

    try (PostgresDatabase database = PostgresDatabase.open(settings)) {
      assertThat(new PostgresOrderRepository(database.dsl()).save(Orders.confirmed())).isNotNull();
    }
  }
}
