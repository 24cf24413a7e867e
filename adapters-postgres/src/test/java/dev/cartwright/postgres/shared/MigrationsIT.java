package dev.cartwright.postgres.shared;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.PortException;
import org.junit.jupiter.api.Test;

class MigrationsIT {

  @Test
  void aDatabaseThatIsAwayIsUnavailable() {
    PostgresSettings away = PostgresSettings.of("jdbc:postgresql://127.0.0.1:1/shop", "me", "");

    assertThatThrownBy(() -> Migrations.migrate(StoredContext.USER, away))
        .isInstanceOf(PortException.Unavailable.class);
  }

  @Test
  void aDatabaseWithOtherTablesIsLeftAlone() {
    PostgresSettings foreign = PostgresTestDatabase.newDatabase();
    try (PostgresDatabase database = PostgresDatabase.open(foreign)) {
      database.dsl().execute("CREATE TABLE somebody_elses (id int)");
    }

    assertThatThrownBy(() -> Migrations.migrate(StoredContext.USER, foreign))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("schema of the user context")
        .hasMessageContaining("non-empty schema");
  }
}
