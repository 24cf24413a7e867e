package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.IdempotencyKeys;
import java.time.Duration;

/** Removes idempotency keys that are too old to be asked for, batch by batch. */
public final class IdempotencyRetention {

  /** How long keys are kept. */
  public static final Duration AGE_MAX = Duration.ofDays(7);

  private final IdempotencyKeys keys;

  /** Removes keys of one store. */
  public IdempotencyRetention(IdempotencyKeys keys) {
    this.keys = requireNonNull(keys, "keys");
  }

  /**
   * Removes what is too old now; any number of processes may do this at once.
   *
   * @return how many keys were removed
   */
  public int removeOldKeys() {
    int removed = 0;
    int batch;
    do {
      batch = keys.removeOlderThan(AGE_MAX, IdempotencyKeys.BATCH_MAX);
      removed += batch;
    } while (batch == IdempotencyKeys.BATCH_MAX);
    return removed;
  }
}
