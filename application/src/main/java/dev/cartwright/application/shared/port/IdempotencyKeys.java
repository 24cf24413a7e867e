package dev.cartwright.application.shared.port;

import dev.cartwright.application.shared.IdempotencyKey;
import dev.cartwright.application.shared.KeyClaim;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.UserId;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers which requests were done, and what they were answered. Safe for use by many threads.
 *
 * <p>All methods join the transaction of their thread; {@link #claim} and {@link #complete} have to
 * be called in one. All may throw {@code PortException.Unavailable}; the transaction is to be
 * rolled back then.
 */
public interface IdempotencyKeys {

  /** The most keys that can be removed at once. */
  int BATCH_MAX = 1_000;

  /**
   * Claims a key for the transaction of this thread.
   *
   * <p>R1: a free key is granted, and taken as soon as the transaction commits; if it is rolled
   * back, the key is free again. R2: of concurrent claims of one key exactly one is granted; the
   * others wait for the end of its transaction, and are {@code Busy} if that takes too long. R3:
   * keys that differ in any part are different ones.
   *
   * @throws dev.cartwright.application.shared.PortException.StaleWrite if the key was removed for
   *     its age while it was claimed
   */
  KeyClaim claim(IdempotencyKey key, Fingerprint fingerprint);

  /**
   * Keeps the answer to a request whose key was granted in this transaction.
   *
   * <p>R4: later claims find exactly this text.
   *
   * @param owner whose personal data the answer holds, if it holds anybody's
   */
  void complete(IdempotencyKey key, String response, Optional<UserId> owner);

  /**
   * Forgets the answers that hold data of this user.
   *
   * <p>R5: their keys stay taken, and all other answers stay as they are. An answer that is not
   * committed yet is not forgotten: who keeps answers of a user does so under the user's lock.
   *
   * @return how many answers were forgotten
   */
  int forget(UserId owner);

  /**
   * Removes keys that were claimed longer than {@code age} ago, the oldest first.
   *
   * <p>R6: at most {@code limit} keys are removed, which are free then, and no younger ones.
   *
   * @param limit 1 to {@value #BATCH_MAX}
   * @return how many were removed
   * @throws IllegalArgumentException if the limit is out of range
   */
  int removeOlderThan(Duration age, int limit);
}
