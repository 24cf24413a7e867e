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
import java.util.function.Supplier;

/**
 * Does a use case once, however often its request is repeated: the key and the effect are written
 * in one transaction, and a repeat is answered what the first request was. A request without a key
 * has a transaction too.
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
    Optional<E> denied = terms.denied().apply(command);
    if (denied.isPresent()) {
      return Result.err(denied.get());
    }
    Optional<IdempotencyKey> key = terms.key().apply(command);
    return transactions.inTransaction(
        () -> key.isPresent() ? once(key.get(), command) : doFirst(key, command));
  }

  private Outcome<Result<Reply<T>, E>> once(IdempotencyKey key, C command) {
    Fingerprint asked = terms.form().apply(command).fingerprint();
    return switch (keys.claim(key, asked)) {
      case KeyClaim.Granted() -> doFirst(Optional.of(key), command);
      case KeyClaim.Taken(Fingerprint first, String response) ->
          repeat(key, first.equals(asked), () -> Result.ok(again(key, response)));
      case KeyClaim.Forgotten(Fingerprint first, var owner) ->
          repeat(
              key,
              first.equals(asked),
              () -> Result.err(terms.refusals().forgotten().apply(owner)));
      case KeyClaim.Busy() ->
          new Rollback<>(Result.err(terms.refusals().inProgress().apply(key.requestId())));
    };
  }

  private Outcome<Result<Reply<T>, E>> doFirst(Optional<IdempotencyKey> key, C command) {
    return switch (inner.handle(command)) {
      case Result.Ok<T, E>(T value) -> {
        key.ifPresent(claimed -> keep(claimed, value));
        yield new Commit<>(Result.ok(new Reply<>(value, false)));
      }
      case Result.Err<T, E>(E error) -> new Rollback<>(Result.err(error));
    };
  }

  private void keep(IdempotencyKey key, T value) {
    AnswerFormat<T> answers = terms.answers();
    keys.complete(key, answers.writer().apply(value).text(), answers.ownerOf().apply(value));
  }

  private Outcome<Result<Reply<T>, E>> repeat(
      IdempotencyKey key, boolean same, Supplier<Result<Reply<T>, E>> answer) {
    return new Rollback<>(
        same ? answer.get() : Result.err(terms.refusals().keyReused().apply(key.requestId())));
  }

  private Reply<T> again(IdempotencyKey key, String response) {
    try {
      return new Reply<>(terms.answers().reader().apply(AnswerText.parse(response)), true);
    } catch (RuntimeException e) {
      throw new PortException.CorruptData(key, e);
    }
  }
}
