package dev.cartwright.chaos.system;

import dev.cartwright.embedded.EmbeddedRedis;
import java.nio.file.Path;
import java.time.Duration;

/** Redis, which is killed when it is told to and starts again on the same data. */
public final class RedisStore implements AutoCloseable {

  private static final Duration END_MAX = Duration.ofSeconds(30);

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
    Signals.send("KILL", server.pid());
    Waiting.until("the end of Redis", END_MAX, () -> server.onExit().isDone());
    server.close();
    server = EmbeddedRedis.start(settings);
  }

  @Override
  public void close() {
    server.close();
  }
}
