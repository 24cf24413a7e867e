package dev.cartwright.bootstrap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.IdempotencyKey;
import dev.cartwright.application.shared.IdempotencyRetention;
import dev.cartwright.application.shared.KeyClaim;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.memory.shared.InMemoryIdempotencyKeys;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.fixture.SteppedTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyRetentionTest {

  private static final Fingerprint PRINT = Fingerprint.form().fingerprint();

  private final SteppedTime time = new SteppedTime();
  private final InMemoryStore store = new InMemoryStore();
  private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys(store, time);
  private final KeyRetention work = new KeyRetention(new IdempotencyRetention(keys));

  @Test
  void oneRunRemovesTheKeysThatAreTooOld() {
    KeyClaim.Taken taken = new KeyClaim.Taken(PRINT, "answer");
    assertThat(claim("old")).isEqualTo(new KeyClaim.Granted());
    time.step(Duration.ofDays(4));
    assertThat(claim("young")).isEqualTo(new KeyClaim.Granted());
    work.run();
    assertThat(claim("old")).isEqualTo(taken);

    time.step(Duration.ofDays(4));
    work.run();

    assertThat(claim("young")).isEqualTo(taken);
    assertThat(claim("old")).isEqualTo(new KeyClaim.Granted());
  }

  private KeyClaim claim(String id) {
    IdempotencyKey key = new IdempotencyKey("owner", "UpdateUser", "user", new RequestId(id));
    return store.inTransaction(() -> {
      KeyClaim claim = keys.claim(key, PRINT);
      if (claim instanceof KeyClaim.Granted) {
        keys.complete(key, "answer", Optional.empty());
      }
      return new Commit<>(claim);
    });
  }
}
