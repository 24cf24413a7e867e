package dev.cartwright.redis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.embedded.EmbeddedRedis;
import dev.cartwright.testkit.contract.shared.Race;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redisson.api.RMap;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;

class RedisConnectionIT {

  private static final int CALLERS = 100;

  @TempDir private Path folder;

  @Test
  void whatIsStoredIsPlainText() {
    RMap<String, String> map = RedisTestConnection.client().getMap("plain:" + UUID.randomUUID());

    assertThat(map.fastPut("field", "värde 1")).isTrue();

    String raw =
        RedisTestConnection.client()
            .getScript()
            .eval(
                RScript.Mode.READ_ONLY,
                "return redis.call('HGET', KEYS[1], 'field')",
                RScript.ReturnType.VALUE,
                List.of(map.getName()));
    assertThat(raw).isEqualTo("värde 1");
  }

  @Test
  void manyCallersShareFewConnections() {
    RedissonClient client = RedisTestConnection.client();
    String key = "many:" + UUID.randomUUID();

    List<Long> counts = Race.of(CALLERS, () -> client.getAtomicLong(key).incrementAndGet());

    assertThat(counts).doesNotHaveDuplicates().hasSize(CALLERS);
  }

  @Test
  void aServerThatIsDownIsUnavailableAtOnceAndThenFoundAgain() {
    EmbeddedRedis.Settings settings =
        EmbeddedRedis.Settings.in(folder).withAppendFsync(EmbeddedRedis.AppendFsync.ALWAYS);
    int port;
    try (EmbeddedRedis redis = EmbeddedRedis.start(settings)) {
      port = redis.port();
    }
    try (RedisConnection connection =
        RedisConnection.open(RedisSettings.of("redis://127.0.0.1:" + port))) {
      assertThat(failureOf(connection)).isInstanceOf(PortException.Unavailable.class);
      assertThat(connection.isReachable()).isFalse();
      try (EmbeddedRedis redis = EmbeddedRedis.start(settings.withPort(port))) {
        assertThat(redis.port()).isEqualTo(port);
        assertThat(reachableWithin(connection, Duration.ofSeconds(10))).isTrue();
        connection.client().getBucket("kept").set("hats");
      }
      Outages.assertUnavailableAtOnce(() -> {
        throw failureOf(connection);
      });
      try (EmbeddedRedis redis = EmbeddedRedis.start(settings.withPort(port))) {
        assertThat(redis.port()).isEqualTo(port);
        assertThat(reachableWithin(connection, Duration.ofSeconds(10))).isTrue();
        assertThat(connection.client().getBucket("kept").get()).isEqualTo("hats");
      }
    }
  }

  private static boolean reachableWithin(RedisConnection connection, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    boolean reachable = connection.isReachable();
    while (!reachable && System.nanoTime() < end) {
      reachable = connection.isReachable();
    }
    return reachable;
  }

  @Test
  void aWrongCommandIsABugAndStaysWhatItIs() {
    RedissonClient client = RedisTestConnection.client();
    String key = "wrong:" + UUID.randomUUID();
    client.getBucket(key).set("text");

    RedisException e = (RedisException) catchThrowable(() -> client.getMap(key).get("field"));

    assertThat(Failures.translate("Test", e)).isSameAs(e);
  }

  private static Throwable failureOf(RedisConnection connection) {
    try {
      return new AssertionError("answered: " + connection.client().getBucket("kept").get());
    } catch (RedisException e) {
      return Failures.translate("Test", e);
    }
  }
}
