package dev.cartwright.redis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "redis://localhost, redis://localhost:6379, '', ''",
    "redis://cart_redis:7000/, redis://cart_redis:7000, '', ''",
    "rediss://:p%40ss+@10.0.0.1, rediss://10.0.0.1:6379, '', p@ss+",
    "redis://me:secret@[::1]:6380, redis://[::1]:6380, me, secret",
  })
  void urlsAreRead(String url, String address, String user, String password) {
    RedisSettings settings = RedisSettings.of(url);

    assertThat(settings.address()).isEqualTo(address);
    assertThat(settings.user()).isEqualTo(user);
    assertThat(settings.password()).isEqualTo(password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "http://localhost", "redis://", "redis://:secret@"})
  void otherTextsAreRefusedAndNotRepeated(String url) {
    assertThatThrownBy(() -> RedisSettings.of(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Redis URL (expected: redis[s]://[[user]:password@]host[:port])");
  }

  @Test
  void thePasswordIsNotPrinted() {
    assertThat(RedisSettings.of("redis://me:secret@host"))
        .hasToString("RedisSettings[redis://host:6379, user=me, connectionsMax=16]");
  }
}
