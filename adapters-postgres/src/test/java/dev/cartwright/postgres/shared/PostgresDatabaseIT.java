package dev.cartwright.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cartwright.application.shared.PortException;
import java.time.Duration;
import org.assertj.core.util.Throwables;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class PostgresDatabaseIT {

  private static final String NOBODY_LISTENS = "jdbc:postgresql://127.0.0.1:1/shop?password=secret";

  @Test
  void aDatabaseThatAnswersIsReachable() {
    try (PostgresDatabase database = PostgresDatabase.open(PostgresTestDatabase.newDatabase())) {
      assertThat(database.isReachable()).isTrue();
    }
  }

  @Test
  void aDatabaseThatIsAwayCanBeOpenedAndIsUnavailable() {
    PostgresSettings away =
        PostgresSettings.of(NOBODY_LISTENS, "shop", "secret")
            .withTimeouts(Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(1));
    try (PostgresDatabase database = PostgresDatabase.open(away)) {
      assertThat(database.isReachable()).isFalse();
      assertThat(failureOf(database, "SELECT 1")).isInstanceOf(PortException.Unavailable.class);
    }
  }

  @Test
  void aStatementThatTakesTooLongIsBrokenOff() {
    PostgresSettings impatient =
        PostgresTestDatabase.newDatabase()
            .withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofMillis(10));
    try (PostgresDatabase database = PostgresDatabase.open(impatient)) {
      assertThat(failureOf(database, "SELECT pg_sleep(60)"))
          .isInstanceOf(PortException.Unavailable.class);
      assertThat(database.dsl().fetchSingle("SHOW lock_timeout").get(0)).isEqualTo("10ms");
    }
  }

  @Test
  void aWrongStatementIsABugAndStaysWhatItIs() {
    try (PostgresDatabase database = PostgresDatabase.open(PostgresTestDatabase.newDatabase())) {
      assertThat(failureOf(database, "SELECT nothing")).isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void aRowThatIsThereAlreadyIsRecognised() {
    try (PostgresDatabase database = PostgresDatabase.open(PostgresTestDatabase.newDatabase())) {
      database.dsl().execute("CREATE TABLE once (id int PRIMARY KEY)");
      database.dsl().execute("INSERT INTO once VALUES (1)");

      assertThat(failureOf(database, "INSERT INTO once VALUES (1)"))
          .asInstanceOf(type(DataAccessException.class))
          .matches(Failures::isUniqueViolation);
    }
  }

  @Test
  void aFailureDoesNotTellWhatTheRowHeld() {
    try (PostgresDatabase database = PostgresDatabase.open(PostgresTestDatabase.newDatabase())) {
      database.dsl().execute("CREATE TABLE person (name text, age int CHECK (age > 0))");

      assertThatThrownBy(
              () -> database.dsl().execute("INSERT INTO person VALUES (?, -1)", "Ada Lovelace"))
          .hasStackTraceContaining("person_age_check")
          .extracting(Throwables::getStackTrace)
          .asString()
          .doesNotContain("Lovelace");
    }
  }

  private static Throwable failureOf(PostgresDatabase database, String sql) {
    DataAccessException e = (DataAccessException) catchThrowable(() -> database.dsl().execute(sql));
    return Failures.translate("Test", e);
  }
}
