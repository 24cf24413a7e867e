package dev.cartwright.simulator.fault;

import dev.cartwright.application.shared.IdempotencyKey;
import dev.cartwright.application.shared.KeyClaim;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.simulator.world.Wiring;
import java.time.Duration;
import java.util.Optional;

/** Faults of the keys of the product service. */
final class KeyFaults {

  static final Fault ALWAYS_GRANTED =
      new Fault(
          "every key is new",
          stage ->
              new Wiring() {
                @Override
                protected IdempotencyKeys keys(IdempotencyKeys real) {
                  return new AlwaysGranted();
                }
              });

  private KeyFaults() {}

  private static final class AlwaysGranted implements IdempotencyKeys {

    @Override
    public KeyClaim claim(IdempotencyKey key, Fingerprint fingerprint) {
      return new KeyClaim.Granted();
    }

    @Override
    public void complete(IdempotencyKey key, String response, Optional<UserId> owner) {}

    @Override
    public int forget(UserId owner) {
      return 0;
    }

    @Override
    public int removeOlderThan(Duration age, int limit) {
      return 0;
    }
  }
}
