package dev.cartwright.chaos.system;

import dev.cartwright.embedded.EmbeddedRedis;
import java.nio.file.Path;

/** Redis, which is killed when it is told to and starts again on the same data. */
public final class RedisStore implements AutoCloseable {

  private final EmbeddedRedis.Settings settings;
  private volatile EmbeddedRedis server;

  RedisStore(Path folder, EmbeddedRedis.AppendFsync appendFsync) {
    settings = EmbeddedRedis.Settings.in(folder).withAppendFsync(appendFsync);
    server = EmbeddedRedis.start(settings);
  }

  /** Returns where it listens now. */
  int port() {
    return server.port();
  }

  /** Kills it, and starts it again. */
  public void killAndRestart() {
    Signals.end("Redis", "KILL", server.pid());
    server.close();
    server = EmbeddedRedis.start(settings);
  }

  @Override
  public void close() {
    server.close();
  }
}
