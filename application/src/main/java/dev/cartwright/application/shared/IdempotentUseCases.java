package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.Result;

/** Makes the use cases of one context idempotent, all in the same way. */
public final class IdempotentUseCases {

  private final Transactions transactions;
  private final IdempotencyKeys keys;
  private final Backoff backoff;

  /** Keeps the keys in {@code keys}, which join the transactions. */
  public IdempotentUseCases(Transactions transactions, IdempotencyKeys keys, Backoff backoff) {
    this.transactions = requireNonNull(transactions, "transactions");
    this.keys = requireNonNull(keys, "keys");
    this.backoff = requireNonNull(backoff, "backoff");
  }

  /**
   * Returns a use case that does each request once, in one transaction, and all of that again after
   * a lost race.
   */
  public <C, T, E extends DomainError> UseCase<C, Result<Reply<T>, E>> of(
      UseCase<C, Result<T, E>> inner, IdempotentTerms<C, T, E> terms) {
    return new Retrying<>(new Idempotent<>(inner, terms, transactions, keys), backoff);
  }
}
