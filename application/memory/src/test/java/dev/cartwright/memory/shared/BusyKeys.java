package dev.cartwright.memory.shared;

import dev.cartwright.application.shared.IdempotencyKey;
import dev.cartwright.application.shared.KeyClaim;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.UserId;
import java.time.Duration;
import java.util.Optional;

/** Keys whose first requests never end. */
record BusyKeys(IdempotencyKeys right) implements IdempotencyKeys {

  @Override
  public KeyClaim claim(IdempotencyKey key, Fingerprint fingerprint) {
    return new KeyClaim.Busy();
  }

  @Override
  public void complete(IdempotencyKey key, String response, Optional<UserId> owner) {
    right.complete(key, response, owner);
  }

  @Override
  public int forget(UserId owner) {
    return right.forget(owner);
  }

  @Override
  public int removeOlderThan(Duration age, int limit) {
    return right.removeOlderThan(age, limit);
  }
}
