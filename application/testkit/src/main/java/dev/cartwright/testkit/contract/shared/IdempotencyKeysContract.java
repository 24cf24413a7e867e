package dev.cartwright.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.IdempotencyKey;
import dev.cartwright.application.shared.KeyClaim;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.application.shared.port.Transactions.Rollback;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.fixture.SteppedTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link IdempotencyKeys} has to do.
 *
 * <p>Extend this class in the adapter's own tests. The tests use new keys throughout; those about
 * the age of keys need a store that no other test uses.
 */
public abstract class IdempotencyKeysContract {

  private static final int CLAIMANTS = 8;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration FAR = Duration.ofDays(1_000);
  private static final Optional<UserId> NOBODY = Optional.empty();

  private final SteppedTime time = new SteppedTime();

  /** For the adapter's test class. */
  protected IdempotencyKeysContract() {}

  /** Returns the keys under test, on the clock {@link #time}; in the same store each time. */
  protected abstract IdempotencyKeys keys();

  /** Returns the transactions of that store. */
  protected abstract Transactions transactions();

  /** Returns the clock that the adapter has to use. */
  protected final SteppedTime time() {
    return time;
  }

  /** Frees the keys of other tests, which are older than a day in the far future. */
  @BeforeEach
  final void removeAllKeys() {
    time.step(FAR);
    int removed;
    do {
      removed = keys().removeOlderThan(Duration.ofDays(1), IdempotencyKeys.BATCH_MAX);
    } while (removed > 0);
    time.step(FAR.negated());
  }

  @Test
  @DisplayName("R1: a free key is granted, and taken once the transaction commits")
  void aKeyIsTakenOnce() {
    IdempotencyKey key = newKey();
    Fingerprint fingerprint = newFingerprint();

    assertThat(claimAndComplete(key, fingerprint, "first")).isEqualTo(new KeyClaim.Granted());

    assertThat(claim(key, newFingerprint())).isEqualTo(taken(fingerprint, "first"));
  }

  @Test
  @DisplayName("R1: a key is free again after a rollback")
  void aRollbackFreesTheKey() {
    IdempotencyKey key = newKey();

    KeyClaim rolledBack =
        transactions().inTransaction(() -> new Rollback<>(keys().claim(key, newFingerprint())));

    assertThat(rolledBack).isEqualTo(new KeyClaim.Granted());
    assertThat(claim(key, newFingerprint())).isEqualTo(new KeyClaim.Granted());
  }

  @Test
  @DisplayName("R2: of concurrent claims of one key exactly one is granted")
  void oneOfManyConcurrentClaimsIsGranted() {
    IdempotencyKey key = newKey();
    Fingerprint fingerprint = newFingerprint();

    List<KeyClaim> claims = Race.of(CLAIMANTS, () -> claimAndComplete(key, fingerprint, "done"));

    assertThat(claims.stream().filter(KeyClaim.Granted.class::isInstance)).hasSize(1);
    assertThat(claims.stream().filter(taken(fingerprint, "done")::equals)).hasSize(CLAIMANTS - 1);
  }

  @Test
  @DisplayName("R3: keys that differ in any part are different ones")
  void everyPartOfAKeyCounts() {
    IdempotencyKey key = newKey();
    assertThat(claimAndComplete(key, newFingerprint(), "done")).isEqualTo(new KeyClaim.Granted());

    Stream.of(
            new IdempotencyKey("other", key.method(), key.requester(), key.requestId()),
            new IdempotencyKey(key.owner(), "Other", key.requester(), key.requestId()),
            new IdempotencyKey(key.owner(), key.method(), "staff:x", key.requestId()),
            new IdempotencyKey(key.owner(), key.method(), key.requester(), new RequestId("other")))
        .forEach(
            other -> assertThat(claim(other, newFingerprint())).isEqualTo(new KeyClaim.Granted()));
  }

  @Test
  @DisplayName("R4: an answer is found word for word")
  void anAnswerIsFoundWordForWord() {
    IdempotencyKey key = newKey();
    Fingerprint fingerprint = newFingerprint();
    String answer = "{\"name\": \"Žofie \\\\ 'x'\",\n \"n\": 1}\uD83D\uDE00";

    assertThat(claimAndComplete(key, fingerprint, answer)).isEqualTo(new KeyClaim.Granted());

    assertThat(claim(key, fingerprint)).isEqualTo(taken(fingerprint, answer));
  }

  @Test
  @DisplayName("R5: a user's answers are forgotten, and nobody else's; the keys stay taken")
  void aUsersAnswersAreForgotten() {
    UserId user = new UserId(UUID.randomUUID());
    UserId other = new UserId(UUID.randomUUID());
    Fingerprint fingerprint = newFingerprint();
    IdempotencyKey his = newKey();
    IdempotencyKey theirs = newKey();
    IdempotencyKey nobodys = newKey();
    complete(his, fingerprint, Optional.of(user));
    complete(theirs, fingerprint, Optional.of(other));
    complete(nobodys, fingerprint, NOBODY);

    assertThat(keys().forget(user)).isEqualTo(1);

    assertThat(claim(his, fingerprint)).isEqualTo(new KeyClaim.Forgotten(fingerprint, user));
    assertThat(claim(theirs, fingerprint)).isEqualTo(taken(fingerprint, "done"));
    assertThat(claim(nobodys, fingerprint)).isEqualTo(taken(fingerprint, "done"));
  }

  @Test
  @DisplayName("R6: the oldest keys are removed, a batch at a time, and no younger ones")
  void oldKeysAreRemoved() {
    Fingerprint fingerprint = newFingerprint();
    List<IdempotencyKey> old = List.of(newKey(), newKey(), newKey());
    for (IdempotencyKey key : old) {
      complete(key, fingerprint, NOBODY);
      time.step(Duration.ofMinutes(1));
    }
    time.step(WEEK);
    IdempotencyKey young = newKey();
    complete(young, fingerprint, NOBODY);

    assertThat(keys().removeOlderThan(WEEK, 2)).isEqualTo(2);
    assertThat(claim(old.getLast(), fingerprint)).isEqualTo(taken(fingerprint, "done"));
    assertThat(keys().removeOlderThan(WEEK, 2)).isEqualTo(1);
    assertThat(keys().removeOlderThan(WEEK, 2)).isZero();

    assertThat(claim(young, fingerprint)).isEqualTo(taken(fingerprint, "done"));
    assertThat(claim(old.getFirst(), fingerprint)).isEqualTo(new KeyClaim.Granted());
  }

  @Test
  @DisplayName("R6: a batch has a limit")
  void aBatchHasALimit() {
    assertThat(keys().removeOlderThan(WEEK, IdempotencyKeys.BATCH_MAX)).isZero();
    for (int wrong : new int[] {0, IdempotencyKeys.BATCH_MAX + 1}) {
      assertThatThrownBy(() -> assertThat(keys().removeOlderThan(WEEK, wrong)).isZero())
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** Claims a key and lets go of it. */
  private KeyClaim claim(IdempotencyKey key, Fingerprint fingerprint) {
    return transactions().inTransaction(() -> new Rollback<>(keys().claim(key, fingerprint)));
  }

  private KeyClaim claimAndComplete(IdempotencyKey key, Fingerprint fingerprint, String answer) {
    return claimAndComplete(key, fingerprint, NOBODY, answer);
  }

  private void complete(IdempotencyKey key, Fingerprint fingerprint, Optional<UserId> owner) {
    assertThat(claimAndComplete(key, fingerprint, owner, "done")).isEqualTo(new KeyClaim.Granted());
  }

  private KeyClaim claimAndComplete(
      IdempotencyKey key, Fingerprint fingerprint, Optional<UserId> owner, String answer) {
    return transactions()
        .inTransaction(() -> {
          KeyClaim claim = keys().claim(key, fingerprint);
          if (claim instanceof KeyClaim.Granted) {
            keys().complete(key, answer, owner);
          }
          return new Commit<>(claim);
        });
  }

  private static KeyClaim taken(Fingerprint fingerprint, String answer) {
    return new KeyClaim.Taken(fingerprint, answer);
  }

  private static IdempotencyKey newKey() {
    return new IdempotencyKey(
        UUID.randomUUID().toString(), "UpdateUser", "user", new RequestId("request"));
  }

  private static Fingerprint newFingerprint() {
    return Fingerprint.form().with("random", UUID.randomUUID()).fingerprint();
  }
}
