package dev.cartwright.memory.shared;

import dev.cartwright.application.shared.IdempotencyKey;
import dev.cartwright.application.shared.IdempotentTerms;
import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.ErrorKind;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.Refusals;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.memory.shared.CounterTerms.Add;
import dev.cartwright.memory.shared.CounterTerms.CounterError;
import java.util.Optional;
import java.util.UUID;

/** How requests to add to a counter are told apart. */
final class CounterTerms implements IdempotentTerms<Add, Integer, CounterError> {

  static final int COUNT_MAX = 100;
  static final UserId OWNER = new UserId(UUID.randomUUID());
  static final Fingerprint PRINT = Fingerprint.form().fingerprint();

  /** Asks to add an amount. */
  record Add(boolean allowed, Optional<RequestId> requestId, int amount) {
    static Add of(String requestId, int amount) {
      return new Add(true, Optional.of(new RequestId(requestId)), amount);
    }
  }

  /** Why nothing is added. */
  sealed interface CounterError extends DomainError {

    record Full() implements CounterError {
      @Override
      public ErrorDetail detail() {
        return ErrorDetail.of(ErrorKind.LIMIT, "COUNTER_FULL", "The counter is full.");
      }
    }

    record Denied() implements CounterError {
      @Override
      public ErrorDetail detail() {
        return Refusals.accessDenied();
      }
    }

    record Gone() implements CounterError {
      @Override
      public ErrorDetail detail() {
        return Refusals.userNotFound(OWNER);
      }
    }

    record KeyReused(RequestId requestId) implements CounterError {
      @Override
      public ErrorDetail detail() {
        return Refusals.idempotencyKeyReused(requestId);
      }
    }

    record InProgress(RequestId requestId) implements CounterError {
      @Override
      public ErrorDetail detail() {
        return Refusals.idempotencyInProgress(requestId);
      }
    }
  }

  static IdempotencyKey keyOf(String requestId) {
    return new IdempotencyKey(OWNER.toString(), "Add", "user", new RequestId(requestId));
  }

  @Override
  public Optional<CounterError> denied(Add command) {
    return command.allowed() ? Optional.empty() : Optional.of(new CounterError.Denied());
  }

  @Override
  public Optional<IdempotencyKey> keyOf(Add command) {
    return command.requestId().map(id -> keyOf(id.value()));
  }

  @Override
  public Fingerprint fingerprintOf(Add command) {
    return Fingerprint.form().with("amount", command.amount()).fingerprint();
  }

  @Override
  public Optional<UserId> ownerOf(Add command) {
    return Optional.of(OWNER);
  }

  @Override
  public String write(Integer answer) {
    return answer.toString();
  }

  @Override
  public Integer read(String text) {
    return Integer.valueOf(text);
  }

  @Override
  public CounterError keyReused(RequestId requestId) {
    return new CounterError.KeyReused(requestId);
  }

  @Override
  public CounterError inProgress(RequestId requestId) {
    return new CounterError.InProgress(requestId);
  }

  @Override
  public CounterError forgotten(Add command) {
    return new CounterError.Gone();
  }
}
