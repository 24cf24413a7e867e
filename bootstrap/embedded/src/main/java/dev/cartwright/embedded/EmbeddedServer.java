package dev.cartwright.embedded;

import java.util.concurrent.CompletableFuture;

/** What a running server has, whichever it is. Safe for use by many threads. */
public sealed interface EmbeddedServer extends AutoCloseable
    permits EmbeddedPostgres, EmbeddedRedis {

  /** Returns the port on which the server listens. */
  int port();

  /** Returns the process id of the server's main process. */
  long pid();

  /** Completes with the server's exit status when it has ended, for whatever reason. */
  CompletableFuture<Integer> onExit();

  /** Stops the server cleanly and waits until it has ended; does nothing if it has. */
  @Override
  void close();
}
