package dev.cartwright.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.IdempotencyKey;
import dev.cartwright.application.shared.KeyClaim;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.application.shared.port.Transactions.Rollback;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.testkit.contract.shared.IdempotencyKeysContract;
import dev.cartwright.testkit.contract.shared.Race;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresIdempotencyKeysIT extends IdempotencyKeysContract {

  private static final IdempotencyKey KEY =
      new IdempotencyKey("owner", "UpdateUser", "user", new RequestId("request"));
  private static final Fingerprint PRINT = Fingerprint.form().fingerprint();

  private final PostgresTestDatabase database = PostgresTestDatabase.shared(StoredContext.USER);

  @Override
  protected IdempotencyKeys keys() {
    return keysThatWait(Duration.ofSeconds(20));
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }

  @Test
  void aRequestThatStillRunsIsBusy() {
    KeyClaim seen =
        transactions()
            .inTransaction(() -> {
              assertThat(claim(keys())).isEqualTo(new KeyClaim.Granted());
              return new Rollback<>(claimElsewhere(keysThatWait(Duration.ofMillis(20))));
            });

    assertThat(seen).isEqualTo(new KeyClaim.Busy());
    assertThat(claimElsewhere(keysThatWait(Duration.ZERO))).isEqualTo(new KeyClaim.Granted());
  }

  @Test
  void theShortWaitEndsWithTheTransaction() {
    assertThat(claimElsewhere(keysThatWait(Duration.ofMillis(7)))).isNotNull();

    assertThat(lockTimeout()).isEqualTo("3s");
  }

  @ParameterizedTest
  @EnumSource(names = {"USER", "PRODUCT"})
  void everyContextWithKeysHasTheTable(StoredContext context) {
    PostgresTestDatabase other = PostgresTestDatabase.shared(context);
    IdempotencyKeys keys =
        new PostgresIdempotencyKeys(other.dsl(), time(), () -> Duration.ofSeconds(1));

    assertThat(other.transactions().inTransaction(() -> new Rollback<>(claim(keys))))
        .isEqualTo(new KeyClaim.Granted());
  }

  private IdempotencyKeys keysThatWait(Duration patience) {
    return new PostgresIdempotencyKeys(database.dsl(), time(), () -> patience);
  }

  private String lockTimeout() {
    return transactions()
        .inTransaction(() ->
            new Commit<>(database.dsl().fetchSingle("SHOW lock_timeout").get(0, String.class)));
  }

  /** Claims the key in a transaction of another thread. */
  private KeyClaim claimElsewhere(IdempotencyKeys keys) {
    return Race.of(1, () -> transactions().inTransaction(() -> new Rollback<>(claim(keys))))
        .getFirst();
  }

  private static KeyClaim claim(IdempotencyKeys keys) {
    return keys.claim(KEY, PRINT);
  }
}
