package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.application.shared.port.Transactions.Outcome;
import dev.cartwright.application.shared.port.Transactions.Rollback;
import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.Result;
import java.util.Optional;

/**
 * Does a use case once, however often its request is repeated: the key and the effect are written
 * in one transaction, and a repeat is answered what the first request was.
 *
 * <p>For use cases with a single write and no remote call. A refusal is never kept: it takes back
 * the key, and the same request may succeed later. {@link Retrying} belongs around this, not
 * inside.
 *
 * @param <C> the command
 * @param <T> the answer
 * @param <E> the refusals
 */
public final class Idempotent<C, T, E extends DomainError>
    implements UseCase<C, Result<Reply<T>, E>> {

  private final UseCase<C, Result<T, E>> inner;
  private final IdempotentTerms<C, T, E> terms;
  private final Transactions transactions;
  private final IdempotencyKeys keys;

  /** Does {@code inner} once for each key; {@code keys} join the transactions. */
  public Idempotent(
      UseCase<C, Result<T, E>> inner,
      IdempotentTerms<C, T, E> terms,
      Transactions transactions,
      IdempotencyKeys keys) {
    this.inner = requireNonNull(inner, "inner");
    this.terms = requireNonNull(terms, "terms");
    this.transactions = requireNonNull(transactions, "transactions");
    this.keys = requireNonNull(keys, "keys");
  }

  @Override
  public Result<Reply<T>, E> handle(C command) {
    // Before a stored answer can be shown to somebody who may not see it.
    Optional<E> denied = terms.denied(command);
    if (denied.isPresent()) {
      return Result.err(denied.get());
    }
    return terms
        .keyOf(command)
        .map(key -> transactions.inTransaction(() -> once(key, command)))
        .orElseGet(() -> inner.handle(command).map(Idempotent::first));
  }

  private Outcome<Result<Reply<T>, E>> once(IdempotencyKey key, C command) {
    Fingerprint fingerprint = terms.fingerprintOf(command);
    return switch (keys.claim(key, fingerprint, terms.ownerOf(command))) {
      case KeyClaim.Granted() -> doFirst(key, command);
      case KeyClaim.Taken taken -> new Rollback<>(replay(key, taken, fingerprint, command));
      case KeyClaim.Busy() -> new Rollback<>(Result.err(terms.inProgress(key.requestId())));
    };
  }

  private Outcome<Result<Reply<T>, E>> doFirst(IdempotencyKey key, C command) {
    return switch (inner.handle(command)) {
      case Result.Ok<T, E>(T value) -> {
        keys.complete(key, terms.write(value));
        yield new Commit<>(Result.ok(first(value)));
      }
      case Result.Err<T, E>(E error) -> new Rollback<>(Result.err(error));
    };
  }

  private Result<Reply<T>, E> replay(
      IdempotencyKey key, KeyClaim.Taken taken, Fingerprint asked, C command) {
    if (!taken.fingerprint().equals(asked)) {
      return Result.err(terms.keyReused(key.requestId()));
    }
    return taken
        .response()
        .map(text -> Result.<Reply<T>, E>ok(new Reply<>(terms.read(text), true)))
        .orElseGet(() -> Result.err(terms.forgotten(command)));
  }

  private static <T> Reply<T> first(T value) {
    return new Reply<>(value, false);
  }
}
