package dev.cartwright.memory.user;

import static dev.cartwright.memory.user.Accounts.STAFF;
import static dev.cartwright.memory.user.Accounts.STRANGER;
import static dev.cartwright.memory.user.Accounts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.IdempotencyRetention;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.user.CreateUser;
import dev.cartwright.application.user.CreateUserHandler;
import dev.cartwright.application.user.DeleteUser;
import dev.cartwright.application.user.DeleteUserHandler;
import dev.cartwright.application.user.SuspendUser;
import dev.cartwright.application.user.SuspendUserHandler;
import dev.cartwright.application.user.UpdateUser;
import dev.cartwright.application.user.UpdateUserHandler;
import dev.cartwright.application.user.UserTerms;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.DisplayName;
import dev.cartwright.domain.user.EmailAddress;
import dev.cartwright.domain.user.Profile;
import dev.cartwright.domain.user.ProfileChange;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.domain.user.UserState;
import dev.cartwright.memory.shared.UuidV7Generator;
import dev.cartwright.testkit.fixture.Results;
import dev.cartwright.testkit.fixture.Users;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a request about an account that comes again. */
class UserRepeatsTest {

  private static final RequestId KEY = new RequestId("key");

  private final Repeats repeats = new Repeats();
  private final User.Snapshot ada =
      Results.valueOf(repeats.users.save(Users.userWithAddresses())).snapshot();
  private final Caller her = customer(ada.id());

  @Test
  void aRepeatIsAnsweredAsTheFirstTimeWhateverHappenedSince() {
    Reply<User.Snapshot> first = Results.valueOf(rename(her, "Ada", KEY));
    Reply<User.Snapshot> later = Results.valueOf(rename(her, "Augusta", new RequestId("another")));

    assertThat(Results.valueOf(rename(her, "Ada", KEY)))
        .isEqualTo(new Reply<>(first.value(), true));
    assertThat(first.replayed()).isFalse();
    assertThat(stored()).isEqualTo(later.value());
  }

  @Test
  void anotherRequestUnderTheKeyIsRefused() {
    assertThat(Results.valueOf(rename(her, "Ada", KEY)).replayed()).isFalse();

    UserError reused = new UserError.IdempotencyKeyReused(KEY);
    assertThat(Results.errorOf(rename(her, "Augusta", KEY))).isEqualTo(reused);
    assertThat(Results.errorOf(update(her, name("Ada"), Optional.of(new Etag("1")))))
        .isEqualTo(reused);
    assertThat(Results.errorOf(update(her, emailAndName("Ada"), Optional.empty())))
        .isEqualTo(reused);
  }

  @Test
  void theSameKeyOfAnotherRequesterOrAboutAnotherUserIsAnotherOne() {
    User.Snapshot eve = Results.valueOf(repeats.users.save(Users.activeUser())).snapshot();

    assertThat(Results.valueOf(rename(her, "Ada", KEY)).replayed()).isFalse();
    assertThat(Results.valueOf(rename(STAFF, "Ada", KEY)).replayed()).isFalse();
    assertThat(Results.valueOf(rename(Caller.system(), "Ada", KEY)).replayed()).isFalse();
    assertThat(Results.valueOf(suspend(STAFF, eve.id())).replayed()).isFalse();
    assertThat(Results.valueOf(suspend(STAFF, ada.id())).replayed()).isFalse();
  }

  @Test
  void accessIsDecidedBeforeAnAnswerIsGivenAgain() {
    assertThat(Results.valueOf(rename(her, "Ada", KEY)).replayed()).isFalse();
    assertThat(Results.valueOf(suspend(STAFF, ada.id())).replayed()).isFalse();

    assertThat(Results.errorOf(rename(STRANGER, "Ada", KEY)))
        .isEqualTo(new UserError.AccessDenied());
    assertThat(Results.errorOf(suspend(her, ada.id()))).isEqualTo(new UserError.StaffOnly());
  }

  @Test
  void aRefusalIsDecidedAnew() {
    Optional<Etag> next = Optional.of(ada.version().next().etag());
    assertThat(Results.errorOf(update(her, name("Ada"), next)))
        .isInstanceOf(UserError.EtagMismatch.class);
    assertThat(Results.valueOf(suspend(STAFF, ada.id())).replayed()).isFalse();

    assertThat(Results.valueOf(update(her, name("Ada"), next)).replayed()).isFalse();
  }

  @Test
  void whoSignsUpTwiceIsOneUser() {
    Caller newcomer = new Caller.EndUser(Optional.empty(), "newcomer", Set.of());
    Profile profile = Users.profile();

    User.Snapshot created = Results.valueOf(create(newcomer, profile)).value();

    assertThat(Results.valueOf(create(newcomer, profile))).isEqualTo(new Reply<>(created, true));
    assertThat(Results.errorOf(create(newcomer, Users.profile())))
        .isEqualTo(new UserError.IdempotencyKeyReused(KEY));
    // His sign-in belongs to the user by now, and so does its key.
    Caller bound = new Caller.EndUser(Optional.of(created.id()), "newcomer", Set.of());
    assertThat(Results.valueOf(create(bound, profile))).isEqualTo(new Reply<>(created, true));
    Caller other = new Caller.EndUser(Optional.empty(), "other", Set.of());
    assertThat(Results.errorOf(create(other, profile))).isEqualTo(new UserError.EmailTaken());
  }

  @Test
  void staffSignsUpOneUserForEachAddressUnderTheKey() {
    Profile profile = Users.profile();
    User.Snapshot created = Results.valueOf(create(STAFF, profile)).value();

    assertThat(Results.valueOf(create(STAFF, profile))).isEqualTo(new Reply<>(created, true));
    assertThat(Results.errorOf(create(STAFF, shouting(profile))))
        .isEqualTo(new UserError.IdempotencyKeyReused(KEY));
    assertThat(Results.valueOf(create(STAFF, Users.profile())).replayed()).isFalse();
  }

  @Test
  void whoLeavesTwiceIsToldAgain() {
    Reply<User.Snapshot> left = Results.valueOf(delete(her, KEY));

    assertThat(left.value().state()).isEqualTo(UserState.DELETED);
    assertThat(Results.valueOf(delete(her, KEY))).isEqualTo(new Reply<>(left.value(), true));
    assertThat(Results.errorOf(delete(her, new RequestId("another")))).isEqualTo(notFound());
  }

  @Test
  void theAnswersOfADeletedUserAreForgotten() {
    assertThat(Results.valueOf(rename(her, "Ada", KEY)).replayed()).isFalse();
    assertThat(Results.valueOf(suspend(STAFF, ada.id())).replayed()).isFalse();

    assertThat(Results.valueOf(delete(her, KEY)).replayed()).isFalse();

    assertThat(Results.errorOf(rename(her, "Ada", KEY))).isEqualTo(notFound());
    assertThat(Results.errorOf(suspend(STAFF, ada.id()))).isEqualTo(notFound());
    assertThat(Results.errorOf(rename(her, "Augusta", KEY)))
        .isEqualTo(new UserError.IdempotencyKeyReused(KEY));
  }

  @Test
  void theAnswerToACreationIsForgottenWithItsUser() {
    Profile profile = Users.profile();
    UserId created = Results.valueOf(create(STAFF, profile)).value().id();
    DeleteUser.Command command =
        new DeleteUser.Command(STAFF, created, Optional.empty(), Optional.empty());

    assertThat(Results.valueOf(delete(command)).replayed()).isFalse();

    assertThat(Results.errorOf(create(STAFF, profile)))
        .isEqualTo(new UserError.UserNotFound(created));
  }

  @Test
  void aKeyOfEightDaysAgoIsFree() {
    assertThat(Results.valueOf(rename(her, "Ada", KEY)).replayed()).isFalse();
    repeats.time.step(IdempotencyRetention.AGE_MAX);
    repeats.removeOldKeys();
    assertThat(Results.valueOf(rename(her, "Ada", KEY)).replayed()).isTrue();

    repeats.time.step(Duration.ofDays(1));
    repeats.removeOldKeys();

    assertThat(Results.valueOf(rename(her, "Augusta", KEY)).replayed()).isFalse();
    assertThat(stored().profile().orElseThrow().displayName().value()).isEqualTo("Augusta");
  }

  private User.Snapshot stored() {
    return repeats.users.find(ada.id()).orElseThrow().snapshot();
  }

  private UserError notFound() {
    return new UserError.UserNotFound(ada.id());
  }

  private Result<Reply<User.Snapshot>, UserError> create(Caller caller, Profile profile) {
    return repeats.ask(
        new CreateUserHandler(repeats.users, repeats.time, new UuidV7Generator()),
        UserTerms.CREATE_USER,
        new CreateUser.Command(caller, profile, Optional.of(KEY)));
  }

  private Result<Reply<User.Snapshot>, UserError> rename(
      Caller caller, String name, RequestId key) {
    return update(
        new UpdateUser.Command(caller, ada.id(), name(name), Optional.empty(), Optional.of(key)));
  }

  private Result<Reply<User.Snapshot>, UserError> update(
      Caller caller, ProfileChange change, Optional<Etag> etag) {
    return update(new UpdateUser.Command(caller, ada.id(), change, etag, Optional.of(KEY)));
  }

  private Result<Reply<User.Snapshot>, UserError> update(UpdateUser.Command command) {
    return repeats.ask(
        new UpdateUserHandler(repeats.users, repeats.time), UserTerms.UPDATE_USER, command);
  }

  private Result<Reply<User.Snapshot>, UserError> suspend(Caller caller, UserId user) {
    return repeats.ask(
        new SuspendUserHandler(repeats.users, repeats.time),
        UserTerms.SUSPEND_USER,
        new SuspendUser.Command(caller, user, Optional.empty(), Optional.of(KEY)));
  }

  private Result<Reply<User.Snapshot>, UserError> delete(Caller caller, RequestId key) {
    return delete(new DeleteUser.Command(caller, ada.id(), Optional.empty(), Optional.of(key)));
  }

  private Result<Reply<User.Snapshot>, UserError> delete(DeleteUser.Command command) {
    return repeats.ask(
        new DeleteUserHandler(repeats.users, repeats.keys, repeats.time),
        UserTerms.DELETE_USER,
        command);
  }

  private static ProfileChange name(String name) {
    return new ProfileChange(Optional.empty(), Optional.of(new DisplayName(name)));
  }

  private static ProfileChange emailAndName(String name) {
    return new ProfileChange(Optional.of(Users.email()), Optional.of(new DisplayName(name)));
  }

  private static Profile shouting(Profile profile) {
    return new Profile(
        new EmailAddress(profile.email().value().toUpperCase(Locale.ROOT)), profile.displayName());
  }
}
