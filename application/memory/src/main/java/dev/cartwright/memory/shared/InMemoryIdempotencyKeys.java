package dev.cartwright.memory.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.IdempotencyKey;
import dev.cartwright.application.shared.KeyClaim;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@link IdempotencyKeys} that last as long as the process. No claim is ever busy: a transaction
 * waits for the one before it to end.
 */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {

  private record Row(
      IdempotencyKey key,
      Fingerprint fingerprint,
      Optional<UserId> owner,
      Optional<String> response,
      Instant time) {

    Row completed(String text, Optional<UserId> whose) {
      return new Row(key, fingerprint, whose, Optional.of(text), time);
    }

    Row forgotten() {
      return new Row(key, fingerprint, owner, Optional.empty(), time);
    }

    KeyClaim toClaim() {
      return response
          .<KeyClaim>map(text -> new KeyClaim.Taken(fingerprint, text))
          .or(() -> owner.map(user -> new KeyClaim.Forgotten(fingerprint, user)))
          .orElseThrow(() -> new IllegalStateException("never completed: " + key));
    }
  }

  private final InMemoryStore store;
  private final TimeSource time;
  private final InMemoryTable<IdempotencyKey, Row> rows;

  /** Creates an empty record that joins the transactions of {@code store}. */
  public InMemoryIdempotencyKeys(InMemoryStore store, TimeSource time) {
    this.store = requireNonNull(store, "store");
    this.time = requireNonNull(time, "time");
    this.rows = store.newTable();
  }

  @Override
  public KeyClaim claim(IdempotencyKey key, Fingerprint fingerprint) {
    return store.atomically(() -> {
      Optional<Row> present = rows.find(key);
      if (present.isEmpty()) {
        rows.put(key, new Row(key, fingerprint, Optional.empty(), Optional.empty(), time.now()));
      }
      return present.map(Row::toClaim).orElseGet(KeyClaim.Granted::new);
    });
  }

  @Override
  public void complete(IdempotencyKey key, String response, Optional<UserId> owner) {
    Row row = rows.find(key).orElseThrow(() -> new IllegalStateException("never claimed: " + key));
    rows.put(key, row.completed(response, owner));
  }

  @Override
  public int forget(UserId owner) {
    return store.atomically(() -> {
      List<Row> found =
          rows.select(
              row -> row.response().isPresent() && row.owner().filter(owner::equals).isPresent());
      found.forEach(row -> rows.put(row.key(), row.forgotten()));
      return found.size();
    });
  }

  @Override
  public int removeOlderThan(Duration age, int limit) {
    if (limit < 1 || limit > BATCH_MAX) {
      throw new IllegalArgumentException(
          "keys to remove: %d (expected: 1..%d)".formatted(limit, BATCH_MAX));
    }
    Instant latest = time.now().minus(age);
    return store.atomically(() -> {
      List<Row> old =
          rows.select(row -> row.time().isBefore(latest)).stream()
              .sorted(Comparator.comparing(Row::time))
              .limit(limit)
              .toList();
      old.forEach(row -> rows.remove(row.key()));
      return old.size();
    });
  }
}
