package dev.cartwright.redis.shared;

import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.api.redisnode.RedisNodes;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.SingleServerConfig;

/**
 * The connections to one Redis server. Whoever opens it closes it. Safe for use by many threads.
 *
 * <p>Opening it does not connect: the server may come later, and every call fails until then. No
 * command is ever sent twice on its own, since a lost answer does not tell whether it was done.
 */
public final class RedisConnection implements AutoCloseable {

  private static final int THREADS = 2;
  private static final int OFF = -1;

  private final RedissonClient client;

  private RedisConnection(RedissonClient client) {
    this.client = client;
  }

  /** Opens the connections when they are first used. */
  public static RedisConnection open(RedisSettings settings) {
    Config config = new Config();
    config.setLazyInitialization(true);
    // Plain text: redis-cli shows what is stored.
    config.setCodec(StringCodec.INSTANCE);
    // In a batch, a script that a restarted server no longer knows would not be sent again.
    config.setUseScriptCache(false);
    config.setThreads(THREADS);
    config.setNettyThreads(THREADS);
    if (!settings.user().isEmpty()) {
      config.setUsername(settings.user());
    }
    if (!settings.password().isEmpty()) {
      config.setPassword(settings.password());
    }
    configureServer(config.useSingleServer(), settings);
    return new RedisConnection(Redisson.create(config));
  }

  private static void configureServer(SingleServerConfig server, RedisSettings settings) {
    server.setAddress(settings.address());
    server.setClientName("cartwright");
    server.setConnectionPoolSize(settings.connectionsMax());
    server.setConnectionMinimumIdleSize(Math.min(2, settings.connectionsMax()));
    server.setSubscriptionConnectionMinimumIdleSize(0);
    server.setSubscriptionConnectionPoolSize(2);
    server.setDnsMonitoringInterval(OFF);
    server.setTimeout((int) settings.timeout().toMillis());
    server.setConnectTimeout((int) settings.connectTimeout().toMillis());
    server.setRetryAttempts(0);
  }

  /** Returns the entry to all commands. */
  public RedissonClient client() {
    return client;
  }

  /** Tells whether the server answers now. */
  public boolean isReachable() {
    try {
      return client.getRedisNodes(RedisNodes.SINGLE).pingAll();
    } catch (RedisException e) {
      return false;
    }
  }

  @Override
  public void close() {
    client.shutdown();
  }
}
