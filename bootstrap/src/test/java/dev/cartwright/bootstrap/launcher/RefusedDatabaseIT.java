package dev.cartwright.bootstrap.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.bootstrap.server.ExitCode;
import dev.cartwright.embedded.SharedServers;
import dev.cartwright.postgres.shared.Migrations;
import dev.cartwright.postgres.shared.PostgresSettings;
import dev.cartwright.postgres.shared.StoredContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database whose orders took no stock: whoever starts on it is told so, and what to do. */
@Timeout(300)
class RefusedDatabaseIT {

  private static final String KEY = "0123456789012345678901234567890123456789012=";

  private static final String AN_ORDER =
      """
      INSERT INTO orders (user_id, order_id, order_number, state, currency_code, subtotal_minor,
        discount_minor, shipping_minor, tax_minor, total_minor, total_entries, shipping_address,
        shipping_method, cart_settled, create_time, update_time, version)
      VALUES (gen_random_uuid(), gen_random_uuid(), 'CW-1', 'CONFIRMED', 'EUR', 0,
        0, 0, 0, 0, '[]', '{}', 'STANDARD', true, now(), now(), 1)
      """;

  /** What has to be done again comes first upon the orders, before it changes anything. */
  private static final String AS_BEFORE_STOCK =
      "DELETE FROM flyway_schema_history WHERE version::int >= 4";

  @TempDir private Path home;

  @Test
  void theServiceSaysSoInOneSentence() throws Exception {
    String url = SharedServers.newDatabase().jdbcUrl();
    Migrations.migrate(StoredContext.ORDER, PostgresSettings.of(url, "", ""));
    makeOld(url);

    ProcessBuilder builder =
        new ProcessBuilder(TestSystem.SCRIPTS.resolve("orderservice").toString())
            .redirectErrorStream(true);
    builder.environment().put("CARTWRIGHT_PAGE_TOKEN_KEYS", KEY);
    builder.environment().put("CARTWRIGHT_ORDERSERVICE_PORT", "0");
    builder.environment().put("CARTWRIGHT_ORDERSERVICE_DATABASE_URL", url);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isEqualTo(ExitCode.FAILED.number());
    requireSentence(output);
  }

  @Test
  void theLauncherSaysSoOnItsScreen() throws Exception {
    try (LocalSystem system = TestSystem.inOneProcess(home)) {
      makeOld(system.databaseOf(StoredContext.ORDER));
    }

    try (UpProcess up = UpProcess.begin(home, Map.of(), "--any-ports")) {
      assertThat(up.awaitEnd()).isEqualTo(ExitCode.FAILED.number());
      requireSentence(up.screen());
    }
  }

  private static void makeOld(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(AN_ORDER)).isEqualTo(1);
      assertThat(statement.executeUpdate(AS_BEFORE_STOCK)).isPositive();
    }
  }

  private static void requireSentence(String shown) {
    assertThat(shown)
        .contains("holds orders that an earlier version made without taking stock for them")
        .contains("drop the order database and create it again, empty")
        .doesNotContain("\tat ", "Exception", "SQL State");
  }
}
