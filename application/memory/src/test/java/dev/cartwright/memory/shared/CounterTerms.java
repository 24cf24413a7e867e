package dev.cartwright.memory.shared;

import dev.cartwright.application.shared.AnswerFormat;
import dev.cartwright.application.shared.AnswerText;
import dev.cartwright.application.shared.IdempotencyKey;
import dev.cartwright.application.shared.IdempotentTerms;
import dev.cartwright.application.shared.RepeatRefusals;
import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.ErrorKind;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.Refusals;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;
import java.util.UUID;

/** How requests to add to a counter are told apart. */
final class CounterTerms {

  static final int COUNT_MAX = 100;
  static final UserId OWNER = new UserId(UUID.randomUUID());
  static final Fingerprint PRINT = Fingerprint.form().fingerprint();

  private CounterTerms() {}

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

  static IdempotentTerms<Add, Integer, CounterError> terms() {
    return new IdempotentTerms<>(
        command -> command.allowed() ? Optional.empty() : Optional.of(new CounterError.Denied()),
        command -> command.requestId().map(id -> keyOf(id.value())),
        command -> Fingerprint.form().with("amount", command.amount()),
        new AnswerFormat<>(
            sum -> AnswerText.empty().with("sum", sum),
            text -> Integer.valueOf(text.get("sum")),
            sum -> Optional.of(OWNER)),
        new RepeatRefusals<>(
            CounterError.KeyReused::new,
            CounterError.InProgress::new,
            owner -> new CounterError.Gone()));
  }
}
