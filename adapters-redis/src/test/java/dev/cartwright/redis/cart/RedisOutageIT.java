package dev.cartwright.redis.cart;

import static dev.cartwright.testkit.fixture.Carts.emptyCart;
import static dev.cartwright.testkit.fixture.Carts.lineOf;
import static dev.cartwright.testkit.fixture.Carts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.embedded.EmbeddedRedis;
import dev.cartwright.redis.shared.Outages;
import dev.cartwright.redis.shared.RedisConnection;
import dev.cartwright.redis.shared.RedisSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisOutageIT {

  private static final Duration BACK_WITHIN = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @Test
  void withoutItsServerItIsUnavailableAtOnceAndThenGoesOn() {
    EmbeddedRedis.Settings settings =
        EmbeddedRedis.Settings.in(folder).withAppendFsync(EmbeddedRedis.AppendFsync.ALWAYS);
    EmbeddedRedis first = EmbeddedRedis.start(settings);
    try (RedisConnection connection = RedisConnection.open(RedisSettings.of(first.url()))) {
      CartRepository carts = new RedisCartRepository(connection.client());
      Cart saved = carts.save(with(emptyCart(), lineOf(3)));

      first.close();
      Outages.assertUnavailableAtOnce(() -> carts.find(saved.stored().user()));
      Outages.assertUnavailableAtOnce(() -> carts.save(with(saved, lineOf(1))));

      try (EmbeddedRedis again = EmbeddedRedis.start(settings.withPort(first.port()))) {
        assertThat(again.pid()).isNotEqualTo(first.pid());
        assertThat(found(carts, saved)).isEqualTo(saved.stored());
      }
    }
  }

  private static Cart.Snapshot found(CartRepository carts, Cart saved) {
    long end = System.nanoTime() + BACK_WITHIN.toNanos();
    while (true) {
      try {
        return carts.find(saved.stored().user()).orElseThrow().stored();
      } catch (PortException.Unavailable e) {
        assertThat(System.nanoTime()).isLessThan(end);
      }
    }
  }
}
