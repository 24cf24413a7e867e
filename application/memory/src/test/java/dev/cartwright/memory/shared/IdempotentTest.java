package dev.cartwright.memory.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.IdempotencyRetention;
import dev.cartwright.application.shared.Idempotent;
import dev.cartwright.application.shared.KeyClaim;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.memory.shared.CounterTerms.Add;
import dev.cartwright.memory.shared.CounterTerms.CounterError;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.SteppedTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Adds to a counter, once for each request. */
class IdempotentTest {

  private static final int REPEATS = 16;

  private final SteppedTime time = new SteppedTime();
  private final InMemoryStore store = new InMemoryStore();
  private final InMemoryTable<String, Integer> counters = store.newTable();
  private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys(store, time);
  private final Idempotent<Add, Integer, CounterError> add =
      new Idempotent<>(this::add, CounterTerms.terms(), store, keys);

  @Test
  void aRepeatIsAnsweredTheSameAndDoesNothing() {
    Add command = Add.of("request", 3);

    assertThat(add.handle(command)).isEqualTo(first(3));
    assertThat(add.handle(command)).isEqualTo(again(3));
    assertThat(add.handle(Add.of("another", 4))).isEqualTo(first(7));
    assertThat(add.handle(command)).isEqualTo(again(3));
    assertThat(count()).isEqualTo(7);
  }

  @Test
  void concurrentRepeatsAreOneRequest() {
    List<Result<Reply<Integer>, CounterError>> answers =
        Race.of(REPEATS, () -> add.handle(Add.of("request", 3)));

    assertThat(answers.stream().filter(first(3)::equals)).hasSize(1);
    assertThat(answers.stream().filter(again(3)::equals)).hasSize(REPEATS - 1);
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void anotherRequestWithTheSameKeyIsRefused() {
    assertThat(add.handle(Add.of("request", 3))).isEqualTo(first(3));

    assertThat(add.handle(Add.of("request", 4)))
        .isEqualTo(Result.err(new CounterError.KeyReused(new RequestId("request"))));
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void aRefusalIsNotKept() {
    Add command = Add.of("request", 1);
    counters.put("counter", CounterTerms.COUNT_MAX);

    assertThat(add.handle(command)).isEqualTo(Result.err(new CounterError.Full()));
    counters.put("counter", 0);

    assertThat(add.handle(command)).isEqualTo(first(1));
  }

  @Test
  void aFailureIsNotKept() {
    Idempotent<Add, Integer, CounterError> failing =
        new Idempotent<>(this::addAndFail, CounterTerms.terms(), store, keys);

    assertThatThrownBy(() -> failing.handle(Add.of("request", 3)))
        .isInstanceOf(PortException.StaleWrite.class);

    assertThat(count()).isZero();
    assertThat(add.handle(Add.of("request", 3))).isEqualTo(first(3));
  }

  @Test
  void withoutAKeyEveryRequestCounts() {
    Add command = new Add(true, Optional.empty(), 3);

    assertThat(add.handle(command)).isEqualTo(first(3));
    assertThat(add.handle(command)).isEqualTo(first(6));
  }

  @Test
  void accessIsCheckedBeforeAnAnswerIsRepeated() {
    Add allowed = Add.of("request", 3);
    Add denied = new Add(false, allowed.requestId(), 3);
    assertThat(add.handle(allowed)).isEqualTo(first(3));

    assertThat(add.handle(denied)).isEqualTo(Result.err(new CounterError.Denied()));
  }

  @Test
  void anAnswerThatWasForgottenIsNotGivenAgain() {
    assertThat(add.handle(Add.of("request", 3))).isEqualTo(first(3));

    assertThat(keys.forget(CounterTerms.OWNER)).isEqualTo(1);

    assertThat(add.handle(Add.of("request", 3))).isEqualTo(Result.err(new CounterError.Gone()));
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void aRequestThatStillRunsIsNotWaitedForTooLong() {
    IdempotencyKeys busy = new BusyKeys(keys);
    Idempotent<Add, Integer, CounterError> waiting =
        new Idempotent<>(this::add, CounterTerms.terms(), store, busy);

    assertThat(waiting.handle(Add.of("request", 3)))
        .isEqualTo(Result.err(new CounterError.InProgress(new RequestId("request"))));
    assertThat(count()).isZero();
  }

  @Test
  void aKeyIsKeptForAWeek() {
    IdempotencyRetention retention = new IdempotencyRetention(keys);
    assertThat(add.handle(Add.of("request", 3))).isEqualTo(first(3));

    time.step(IdempotencyRetention.AGE_MAX);
    assertThat(retention.removeOldKeys()).isZero();
    assertThat(add.handle(Add.of("request", 3))).isEqualTo(again(3));
    time.step(Duration.ofNanos(1_000));

    assertThat(retention.removeOldKeys()).isEqualTo(1);
    assertThat(add.handle(Add.of("request", 3))).isEqualTo(first(6));
  }

  @Test
  void oldKeysAreRemovedBatchByBatch() {
    int requests = IdempotencyKeys.BATCH_MAX + 1;
    for (int i = 0; i < requests; i++) {
      assertThat(keys.claim(CounterTerms.keyOf("request " + i), CounterTerms.PRINT))
          .isEqualTo(new KeyClaim.Granted());
    }
    time.step(IdempotencyRetention.AGE_MAX.plusSeconds(1));

    assertThat(new IdempotencyRetention(keys).removeOldKeys()).isEqualTo(requests);
  }

  private Result<Integer, CounterError> add(Add command) {
    int sum = count() + command.amount();
    if (sum > CounterTerms.COUNT_MAX) {
      return Result.err(new CounterError.Full());
    }
    counters.put("counter", sum);
    return Result.ok(sum);
  }

  private Result<Integer, CounterError> addAndFail(Add command) {
    throw new PortException.StaleWrite(add(command));
  }

  private int count() {
    return counters.find("counter").orElse(0);
  }

  private static Result<Reply<Integer>, CounterError> first(int sum) {
    return Result.ok(new Reply<>(sum, false));
  }

  private static Result<Reply<Integer>, CounterError> again(int sum) {
    return Result.ok(new Reply<>(sum, true));
  }
}
