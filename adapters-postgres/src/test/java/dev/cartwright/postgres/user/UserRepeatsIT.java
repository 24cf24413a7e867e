package dev.cartwright.postgres.user;

import static dev.cartwright.postgres.user.UserRequests.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.Idempotent;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.user.AddAddress;
import dev.cartwright.application.user.SavedAddress;
import dev.cartwright.application.user.UserTerms;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.Profile;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.postgres.shared.PostgresSettings;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.ServiceInstance;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Results;
import dev.cartwright.testkit.fixture.SteppedTime;
import dev.cartwright.testkit.fixture.Users;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Repeats of requests that reach one of two instances, and what becomes of them. */
@Timeout(60)
class UserRepeatsIT {

  private static final int CALLERS = 50;
  private static final int PAUSE_NANOS = 1_000_000;

  private static final String KEPT =
      "SELECT count(*) FROM idempotency_key WHERE user_id = ? AND response LIKE ?";

  private static final String WAITING =
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'
      """;

  private final SteppedTime time = new SteppedTime();
  private final PostgresSettings settings = PostgresTestDatabase.migrated(StoredContext.USER);
  private final ServiceInstance here = new ServiceInstance(settings, time);
  private final ServiceInstance there = new ServiceInstance(settings, time);
  private final User.Snapshot ada =
      Results.valueOf(UserRequests.users(here).save(Users.activeUser())).snapshot();

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  @Test
  void fiftyCallsAtOnceMakeOneEffectAndEqualAnswers() {
    List<Callable<Reply<SavedAddress>>> callers =
        IntStream.range(0, CALLERS)
            .mapToObj(i -> i % 2 == 0 ? here : there)
            .map(instance -> (Callable<Reply<SavedAddress>>) () -> addAddress(instance))
            .toList();

    List<Reply<SavedAddress>> answers = Race.between(callers);

    assertThat(answers.stream().map(Reply::value).distinct()).hasSize(1);
    assertThat(answers.stream().filter(Reply::replayed)).hasSize(CALLERS - 1);
    assertThat(stored().addresses().addresses())
        .containsExactly(answers.getFirst().value().address());
  }

  @Test
  void whoDiesBeforeTheEndHasDoneNothing() {
    UseCase<AddAddress.Command, Result<SavedAddress, UserError>> dying =
        command -> {
          Result<SavedAddress, UserError> done = UserRequests.adder(here).handle(command);
          here.loseConnection();
          return done;
        };

    assertThatThrownBy(() -> add(here, dying)).isInstanceOf(PortException.Unavailable.class);

    assertThat(stored()).isEqualTo(ada);
    assertThat(addAddress(there).replayed()).isFalse();
    assertThat(stored().addresses().addresses()).hasSize(1);
  }

  @Test
  void whoDiesBeforeTheAnswerHasDoneItOnce() {
    Idempotent<AddAddress.Command, SavedAddress, UserError> dying =
        new Idempotent<>(
            UserRequests.adder(here),
            UserTerms.ADD_ADDRESS,
            new LosesAnswers(here.transactions()),
            here.keys(Duration.ZERO));

    assertThatThrownBy(() -> dying.handle(UserRequests.addAddress(ada.id())))
        .isInstanceOf(PortException.Unavailable.class);

    User.Snapshot done = stored();
    assertThat(addAddress(there))
        .isEqualTo(
            new Reply<>(new SavedAddress(done.addresses().addresses().getFirst(), done), true));
    assertThat(stored()).isEqualTo(done);
  }

  @Test
  void aRequestThatStillRunsIsNotWaitedForTooLong() {
    UseCase<AddAddress.Command, Result<SavedAddress, UserError>> slow =
        command -> {
          Result<SavedAddress, UserError> done = UserRequests.adder(here).handle(command);
          assertThat(Results.errorOf(elsewhere(this::addImpatiently)))
              .isEqualTo(new UserError.IdempotencyInProgress(KEY));
          return done;
        };

    assertThat(Results.valueOf(add(here, slow)).replayed()).isFalse();

    assertThat(Results.valueOf(addImpatiently()).replayed()).isTrue();
    assertThat(stored().addresses().addresses()).hasSize(1);
  }

  @Test
  void aRefusalInsideTheTransactionGivesTheKeyBack() {
    Profile profile = ada.profile().orElseThrow();
    assertThat(Results.errorOf(create(here, profile))).isEqualTo(new UserError.EmailTaken());

    assertThat(delete(there).replayed()).isFalse();

    assertThat(Results.valueOf(create(there, profile)).replayed()).isFalse();
    assertThat(Results.valueOf(create(here, profile)).replayed()).isTrue();
  }

  @Test
  void nothingOfADeletedUserIsKept() {
    assertThat(addAddress(here).replayed()).isFalse();
    String email = ada.profile().orElseThrow().email().value();
    assertThat(answersWith(email, ada.id())).isOne();

    Reply<User.Snapshot> left = delete(there);

    assertThat(answersWith(email, ada.id())).isZero();
    assertThat(Results.errorOf(add(here, UserRequests.adder(here))))
        .isEqualTo(new UserError.UserNotFound(ada.id()));
    assertThat(delete(here)).isEqualTo(new Reply<>(left.value(), true));
  }

  @Test
  void nothingOfAUserIsKeptWhoLeavesWhileHeIsReadOnly() throws Exception {
    String email = ada.profile().orElseThrow().email().value();
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Supplier<Future<Reply<User.Snapshot>>> leave = () -> other.submit(() -> delete(there));
      Result<Reply<User.Snapshot>, UserError> read =
          here.ask(
              command -> {
                Result<User.Snapshot, UserError> done = UserRequests.updater(here).handle(command);
                awaitEndOrLock(leave.get());
                return done;
              },
              UserTerms.UPDATE_USER,
              UserRequests.changeNothing(ada.id()));
      assertThat(Results.valueOf(read).value()).isEqualTo(ada);
    }

    assertThat(delete(there).replayed()).isTrue();
    assertThat(answersWith(email, ada.id())).isZero();
  }

  @Test
  void aKeyOfEightDaysAgoIsFree() {
    assertThat(addAddress(here).replayed()).isFalse();
    time.step(Duration.ofDays(6));
    here.removeOldKeys();
    assertThat(addAddress(there).replayed()).isTrue();

    time.step(Duration.ofDays(2));
    here.removeOldKeys();

    assertThat(addAddress(there).replayed()).isFalse();
    assertThat(stored().addresses().addresses()).hasSize(2);
  }

  private User.Snapshot stored() {
    return UserRequests.users(here).find(ada.id()).orElseThrow().snapshot();
  }

  private Reply<SavedAddress> addAddress(ServiceInstance instance) {
    return Results.valueOf(
        instance.askUntilDone(
            UserRequests.adder(instance),
            UserTerms.ADD_ADDRESS,
            UserRequests.addAddress(ada.id())));
  }

  private Result<Reply<SavedAddress>, UserError> add(
      ServiceInstance instance,
      UseCase<AddAddress.Command, Result<SavedAddress, UserError>> handler) {
    return instance.ask(handler, UserTerms.ADD_ADDRESS, UserRequests.addAddress(ada.id()));
  }

  private Result<Reply<SavedAddress>, UserError> addImpatiently() {
    return there.askWithin(
        Duration.ofMillis(20),
        UserRequests.adder(there),
        UserTerms.ADD_ADDRESS,
        UserRequests.addAddress(ada.id()));
  }

  private Result<Reply<User.Snapshot>, UserError> create(
      ServiceInstance instance, Profile profile) {
    return instance.ask(
        UserRequests.creator(instance), UserTerms.CREATE_USER, UserRequests.create(profile));
  }

  private Reply<User.Snapshot> delete(ServiceInstance instance) {
    return Results.valueOf(
        instance.ask(
            UserRequests.deleter(instance), UserTerms.DELETE_USER, UserRequests.delete(ada.id())));
  }

  private int answersWith(String text, UserId user) {
    return there.dsl().fetchSingle(KEPT, user.value(), "%" + text + "%").get(0, Integer.class);
  }

  private void awaitEndOrLock(Future<?> other) {
    while (!other.isDone()
        && elsewhere(() -> there.dsl().fetchSingle(WAITING).get(0, Long.class)) == 0) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static <T> T elsewhere(Callable<T> work) {
    return Race.of(1, work).getFirst();
  }

  /** Transactions whose end nobody learns of. */
  private record LosesAnswers(Transactions right) implements Transactions {
    @Override
    public <T> T inTransaction(Supplier<Outcome<T>> work) {
      T lost = right.inTransaction(work);
      throw new PortException.Unavailable("answer " + lost, null);
    }
  }
}
