package dev.cartwright.memory.shared;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.IdempotencyKey;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.testkit.contract.shared.IdempotencyKeysContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryIdempotencyKeysTest extends IdempotencyKeysContract {

  private final InMemoryStore store = new InMemoryStore();
  private final IdempotencyKeys keys = new InMemoryIdempotencyKeys(store, time());

  @Override
  protected IdempotencyKeys keys() {
    return keys;
  }

  @Override
  protected Transactions transactions() {
    return store;
  }

  @Test
  void onlyAClaimedKeyCanBeCompleted() {
    IdempotencyKey key =
        new IdempotencyKey("owner", "UpdateUser", "user", new RequestId("never claimed"));

    assertThatThrownBy(() -> keys.complete(key, "done", Optional.empty()))
        .isInstanceOf(IllegalStateException.class);
  }
}
