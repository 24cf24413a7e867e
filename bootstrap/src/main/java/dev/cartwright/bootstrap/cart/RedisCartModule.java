package dev.cartwright.bootstrap.cart;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.bootstrap.server.Dependency;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.redis.cart.RedisCartRepository;
import dev.cartwright.redis.shared.RedisConnection;
import dev.cartwright.redis.shared.RedisSettings;
import jakarta.inject.Singleton;

/** Keeps carts in Redis. */
@Module
interface RedisCartModule {

  @Provides
  @Singleton
  static RedisConnection connection(RedisSettings settings, Lifecycle lifecycle) {
    return lifecycle.closeAtEnd("Redis connections", RedisConnection.open(settings));
  }

  @Provides
  static CartRepository carts(RedisConnection connection) {
    return new RedisCartRepository(connection.client());
  }

  @Provides
  @IntoSet
  static Dependency dependency(RedisConnection connection, RedisSettings settings) {
    return new Dependency(
        "Redis at " + settings.address(), Dependency.answering(connection::isReachable));
  }
}
