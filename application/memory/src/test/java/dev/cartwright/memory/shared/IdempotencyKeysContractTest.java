package dev.cartwright.memory.shared;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.IdempotencyKey;
import dev.cartwright.application.shared.KeyClaim;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.shared.IdempotencyKeysContract;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. All keys here are wrong. */
class IdempotencyKeysContractTest {

  @Test
  void catchesKeysThatOutliveARollback() {
    assertThat(rulesBrokenBy(NoTransaction.class)).contains("R1");
  }

  @Test
  void catchesKeysThatAreGrantedTwice() {
    assertThat(rulesBrokenBy(GrantsAll.class)).contains("R1", "R2");
  }

  @Test
  void catchesKeysWithoutTheRequester() {
    assertThat(rulesBrokenBy(IgnoresTheRequester.class)).containsExactly("R3");
  }

  @Test
  void catchesAnswersThatAreNotKeptWordForWord() {
    assertThat(rulesBrokenBy(Shouts.class)).contains("R4");
  }

  @Test
  void catchesAnswersThatAreNotForgotten() {
    assertThat(rulesBrokenBy(NeverForgets.class)).containsExactly("R5");
  }

  @Test
  void catchesARemovalWithoutALimit() {
    assertThat(rulesBrokenBy(RemovesAll.class)).containsExactly("R6");
  }

  /** Right keys; the wrong ones below are put in front of them. */
  abstract static class Wrong extends IdempotencyKeysContract implements IdempotencyKeys {

    private final InMemoryStore store = new InMemoryStore();
    private final IdempotencyKeys right = new InMemoryIdempotencyKeys(keyStore(), time());

    /** Returns where the keys are. */
    InMemoryStore keyStore() {
      return store;
    }

    @Override
    protected IdempotencyKeys keys() {
      return this;
    }

    @Override
    protected Transactions transactions() {
      return store;
    }

    @Override
    public KeyClaim claim(IdempotencyKey key, Fingerprint fingerprint) {
      return right.claim(key, fingerprint);
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

  static final class NoTransaction extends Wrong {
    @Override
    InMemoryStore keyStore() {
      return new InMemoryStore();
    }
  }

  static final class GrantsAll extends Wrong {
    @Override
    public KeyClaim claim(IdempotencyKey key, Fingerprint fingerprint) {
      KeyClaim right = super.claim(key, fingerprint);
      return right instanceof KeyClaim.Busy ? right : new KeyClaim.Granted();
    }
  }

  static final class IgnoresTheRequester extends Wrong {
    @Override
    public KeyClaim claim(IdempotencyKey key, Fingerprint fingerprint) {
      return super.claim(anybodys(key), fingerprint);
    }

    @Override
    public void complete(IdempotencyKey key, String response, Optional<UserId> owner) {
      super.complete(anybodys(key), response, owner);
    }

    private static IdempotencyKey anybodys(IdempotencyKey key) {
      return new IdempotencyKey(key.owner(), key.method(), "anybody", key.requestId());
    }
  }

  static final class Shouts extends Wrong {
    @Override
    public void complete(IdempotencyKey key, String response, Optional<UserId> owner) {
      super.complete(key, response.toUpperCase(Locale.ROOT), owner);
    }
  }

  static final class NeverForgets extends Wrong {
    @Override
    public int forget(UserId owner) {
      return 1;
    }
  }

  static final class RemovesAll extends Wrong {
    @Override
    public int removeOlderThan(Duration age, int limit) {
      return super.removeOlderThan(age, Math.clamp(limit, 0, 1) * BATCH_MAX);
    }
  }
}
