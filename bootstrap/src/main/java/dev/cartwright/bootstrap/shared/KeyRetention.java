package dev.cartwright.bootstrap.shared;

import dev.cartwright.application.shared.IdempotencyRetention;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.PeriodicJob;
import dev.cartwright.bootstrap.server.Ticks;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes idempotency keys that are too old. Every instance does this; they leave each other's work
 * alone.
 */
public final class KeyRetention implements Runnable {

  /** How long after one removal the next one begins. */
  static final Duration PERIOD = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(KeyRetention.class);

  private final IdempotencyRetention retention;

  KeyRetention(IdempotencyRetention retention) {
    this.retention = retention;
  }

  /** Returns the job for the keys of a context; {@code lifecycle} ends it. */
  public static PeriodicJob of(String context, IdempotencyKeys keys, Lifecycle lifecycle) {
    String name = "removal of old idempotency keys (" + context + ")";
    KeyRetention work = new KeyRetention(new IdempotencyRetention(keys));
    return lifecycle.closeAtEnd(name, new PeriodicJob(name, Ticks.every(PERIOD), work));
  }

  @Override
  public void run() {
    int removed = retention.removeOldKeys();
    if (removed > 0) {
      LOG.info("removed {} old idempotency keys", removed);
    }
  }
}
