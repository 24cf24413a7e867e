package dev.cartwright.redis.shared;

import dev.cartwright.embedded.SharedServers;
import org.redisson.api.RedissonClient;

/**
 * A connection to a real server, which all tests of this JVM share; each test uses keys of its own.
 */
public final class RedisTestConnection {

  private RedisTestConnection() {}

  /** Returns the entry to all commands. */
  public static RedissonClient client() {
    return Shared.CONNECTION.client();
  }

  /** Connects when it is first used. */
  private static final class Shared {
    static final RedisConnection CONNECTION =
        RedisConnection.open(RedisSettings.of(SharedServers.redisUrl()));
  }
}
