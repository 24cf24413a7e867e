package dev.cartwright.memory.user;

import dev.cartwright.application.shared.IdempotencyRetention;
import dev.cartwright.application.shared.IdempotentTerms;
import dev.cartwright.application.shared.IdempotentUseCases;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.memory.shared.ImmediateBackoff;
import dev.cartwright.memory.shared.InMemoryIdempotencyKeys;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.fixture.SteppedTime;

/** Users whose requests are done once each. */
final class Repeats {

  final SteppedTime time = new SteppedTime();
  final InMemoryStore store = new InMemoryStore();
  final InMemoryUserRepository users = new InMemoryUserRepository(store);
  final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys(store, time);
  private final IdempotentUseCases once =
      new IdempotentUseCases(store, keys, new ImmediateBackoff(1));

  <C, T> Result<Reply<T>, UserError> ask(
      UseCase<C, Result<T, UserError>> handler, IdempotentTerms<C, T, UserError> terms, C command) {
    return once.of(handler, terms).handle(command);
  }

  void removeOldKeys() {
    var unused = new IdempotencyRetention(keys).removeOldKeys();
  }
}
