package dev.cartwright.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PostgresSettingsTest {

  @Test
  void passwordsAreNotPrinted() {
    PostgresSettings settings =
        PostgresSettings.of("jdbc:postgresql://db:5432/shop?password=secret1", "me", "secret2");

    assertThat(settings)
        .hasToString(
            "PostgresSettings[jdbc:postgresql://db:5432/shop, user=me, connectionsMax=10]");
  }

  @Test
  void anotherKindOfUrlIsRefused() {
    assertThatThrownBy(() -> PostgresSettings.of("jdbc:mysql://db/shop", "me", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jdbc:postgresql:");
  }

  @Test
  void aPoolWithoutConnectionsIsRefused() {
    PostgresSettings settings = PostgresSettings.of("jdbc:postgresql://db/shop", "me", "");

    assertThatThrownBy(() -> settings.withConnectionsMax(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("connections: 0 (expected: >= 1)");
  }
}
