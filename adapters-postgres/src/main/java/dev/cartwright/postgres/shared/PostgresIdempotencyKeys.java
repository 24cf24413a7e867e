package dev.cartwright.postgres.shared;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.cartwright.application.shared.IdempotencyKey;
import dev.cartwright.application.shared.KeyClaim;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Row4;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.SQLDataType;

/** {@link IdempotencyKeys} on the table {@code idempotency_key} of a context's database. */
public final class PostgresIdempotencyKeys implements IdempotencyKeys {

  private static final String PORT = "IdempotencyKeys";

  /** Below what any statement may take, so that it ends as a wait and not as an outage. */
  private static final Duration WAIT_MAX = Duration.ofSeconds(3);

  private static final Duration WAIT_MIN = Duration.ofMillis(1);

  private static final Table<?> KEY = table(name("idempotency_key"));
  private static final Field<String> OWNER = field(name("owner"), SQLDataType.CLOB);
  private static final Field<String> METHOD = field(name("method"), SQLDataType.CLOB);
  private static final Field<String> REQUESTER = field(name("requester"), SQLDataType.CLOB);
  private static final Field<String> REQUEST_ID = field(name("request_id"), SQLDataType.CLOB);
  private static final Field<String> FINGERPRINT = field(name("fingerprint"), SQLDataType.CLOB);
  private static final Field<UUID> USER_ID = field(name("user_id"), SQLDataType.UUID);
  private static final Field<String> RESPONSE = field(name("response"), SQLDataType.CLOB);
  private static final Field<Instant> CREATE_TIME = field(name("create_time"), SQLDataType.INSTANT);
  private static final Row4<String, String, String, String> PRIMARY =
      row(OWNER, METHOD, REQUESTER, REQUEST_ID);

  private final DSLContext dsl;
  private final TimeSource time;
  private final Supplier<Duration> patience;

  /**
   * Creates an adapter that joins the transaction of {@code dsl}.
   *
   * @param patience how long the present call may wait for another one with the same key; it waits
   *     for three seconds at most
   */
  public PostgresIdempotencyKeys(DSLContext dsl, TimeSource time, Supplier<Duration> patience) {
    this.dsl = requireNonNull(dsl, "dsl");
    this.time = requireNonNull(time, "time");
    this.patience = requireNonNull(patience, "patience");
  }

  @Override
  public KeyClaim claim(IdempotencyKey key, Fingerprint fingerprint) {
    try {
      limitWaits();
      if (insert(key, fingerprint) == 1) {
        return new KeyClaim.Granted();
      }
      // Gone again only if it was removed for its age just now; whoever retries finds it free.
      return dsl.select(FINGERPRINT, RESPONSE, USER_ID)
          .from(KEY)
          .where(is(key))
          .fetchOptional(row -> taken(key, row))
          .orElseThrow(() -> new PortException.StaleWrite(key));
    } catch (DataAccessException e) {
      if (Failures.isLockTimeout(e)) {
        return new KeyClaim.Busy();
      }
      throw Failures.translate(PORT, e);
    }
  }

  @Override
  public void complete(IdempotencyKey key, String response, Optional<UserId> owner) {
    int kept =
        Guarded.by(
            PORT,
            () ->
                dsl.update(KEY)
                    .set(RESPONSE, response)
                    .set(USER_ID, owner.map(UserId::value).orElse(null))
                    .where(is(key))
                    .execute());
    if (kept != 1) {
      throw new IllegalStateException("never claimed: " + key);
    }
  }

  @Override
  public int forget(UserId owner) {
    return Guarded.by(
        PORT,
        () ->
            dsl.update(KEY)
                .setNull(RESPONSE)
                .where(USER_ID.eq(owner.value()))
                .and(RESPONSE.isNotNull())
                .execute());
  }

  @Override
  public int removeOlderThan(Duration age, int limit) {
    if (limit < 1 || limit > BATCH_MAX) {
      throw new IllegalArgumentException(
          "keys to remove: %d (expected: 1..%d)".formatted(limit, BATCH_MAX));
    }
    Instant latest = time.now().minus(age);
    return Guarded.by(
        PORT,
        () ->
            dsl.deleteFrom(KEY)
                .where(
                    PRIMARY.in(
                        select(OWNER, METHOD, REQUESTER, REQUEST_ID)
                            .from(KEY)
                            .where(CREATE_TIME.lt(latest))
                            .orderBy(CREATE_TIME)
                            .limit(limit)
                            .forUpdate()
                            .skipLocked()))
                .execute());
  }

  /** Ends waits for locks in time, those of the rest of the transaction too. */
  private void limitWaits() {
    long millis = limited(patience.get()).toMillis();
    dsl.execute("SELECT set_config('lock_timeout', ?, true)", millis + "ms");
  }

  private static Duration limited(Duration wait) {
    if (wait.compareTo(WAIT_MIN) < 0) {
      return WAIT_MIN;
    }
    return wait.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : wait;
  }

  /** Waits for a transaction that inserts the same key, and answers 0 if that commits. */
  private int insert(IdempotencyKey key, Fingerprint fingerprint) {
    return dsl.insertInto(KEY)
        .set(OWNER, key.owner())
        .set(METHOD, key.method())
        .set(REQUESTER, key.requester())
        .set(REQUEST_ID, key.requestId().value())
        .set(FINGERPRINT, fingerprint.value())
        .set(CREATE_TIME, time.now())
        .onConflictDoNothing()
        .execute();
  }

  private static KeyClaim taken(IdempotencyKey key, Record3<String, String, UUID> row) {
    return Guarded.read(
        key,
        () -> {
          Fingerprint fingerprint = new Fingerprint(row.value1());
          return row.value2() == null
              ? new KeyClaim.Forgotten(fingerprint, new UserId(row.value3()))
              : new KeyClaim.Taken(fingerprint, row.value2());
        });
  }

  private static Condition is(IdempotencyKey key) {
    return PRIMARY.eq(key.owner(), key.method(), key.requester(), key.requestId().value());
  }
}
