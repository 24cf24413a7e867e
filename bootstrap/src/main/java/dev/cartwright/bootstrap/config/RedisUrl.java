package dev.cartwright.bootstrap.config;

import dev.cartwright.redis.shared.RedisSettings;

/**
 * Where a Redis server is; it may hold a password, which does not print.
 *
 * @param settings how the server is reached
 */
public record RedisUrl(RedisSettings settings) {

  /** Reads a URL. */
  static RedisUrl parse(String text) {
    return new RedisUrl(RedisSettings.of(text));
  }

  @Override
  public String toString() {
    return settings.toString();
  }
}
