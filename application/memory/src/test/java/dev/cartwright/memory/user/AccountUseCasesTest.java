package dev.cartwright.memory.user;

import static dev.cartwright.memory.user.Accounts.STAFF;
import static dev.cartwright.memory.user.Accounts.STRANGER;
import static dev.cartwright.memory.user.Accounts.TIME;
import static dev.cartwright.memory.user.Accounts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.user.CreateUser;
import dev.cartwright.application.user.CreateUserHandler;
import dev.cartwright.application.user.DeleteUser;
import dev.cartwright.application.user.DeleteUserHandler;
import dev.cartwright.application.user.GetUserByID;
import dev.cartwright.application.user.GetUserByIDHandler;
import dev.cartwright.application.user.ReactivateUser;
import dev.cartwright.application.user.ReactivateUserHandler;
import dev.cartwright.application.user.SuspendUser;
import dev.cartwright.application.user.SuspendUserHandler;
import dev.cartwright.application.user.UpdateUser;
import dev.cartwright.application.user.UpdateUserHandler;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.Profile;
import dev.cartwright.domain.user.ProfileChange;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.domain.user.UserState;
import dev.cartwright.memory.shared.UuidV7Generator;
import dev.cartwright.testkit.fixture.Results;
import dev.cartwright.testkit.fixture.Users;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of an account; one test for each outcome. */
class AccountUseCasesTest {

  private static final Optional<Etag> OLD = Optional.of(new Etag("old"));

  private final Accounts accounts = new Accounts();
  private final User.Snapshot ada = accounts.saved(Users.userWithAddresses());
  private final Caller her = customer(ada.id());

  @Test
  void aUserSeesHerselfAndStaffSeesHerSuspendedToo() {
    assertThat(get(her, ada.id())).isEqualTo(Result.ok(ada));

    User.Snapshot suspended = Results.valueOf(suspend(STAFF, ada.id(), Optional.empty()));
    assertThat(get(STAFF, ada.id())).isEqualTo(Result.ok(suspended));
  }

  @Test
  void othersDoNotSeeHer() {
    assertThat(get(STRANGER, ada.id())).isEqualTo(Result.err(new UserError.AccessDenied()));
  }

  @Test
  void accessIsDecidedBeforeExistence() {
    assertThat(get(STRANGER, Users.userId())).isEqualTo(Result.err(new UserError.AccessDenied()));
  }

  @Test
  void anUnknownAndADeletedUserAreNotFound() {
    UserId unknown = Users.userId();
    UserId deleted = accounts.savedDeleted().id();

    assertThat(get(STAFF, unknown)).isEqualTo(notFound(unknown));
    assertThat(get(STAFF, deleted)).isEqualTo(notFound(deleted));
  }

  @Test
  void whoSignsUpIsAnActiveUser() {
    Profile profile = Users.profile();
    Caller newcomer = new Caller.EndUser(Optional.empty(), "newcomer", Set.of());

    User.Snapshot created = Results.valueOf(create(newcomer, profile));

    assertThat(created.state()).isEqualTo(UserState.ACTIVE);
    assertThat(created.profile()).contains(profile);
    assertThat(created.createTime()).isEqualTo(Users.CHANGED);
    assertThat(accounts.stored(created.id())).contains(created);
  }

  @Test
  void whoIsAUserAlreadyDoesNotSignUpAgain() {
    assertThat(create(her, Users.profile()))
        .isEqualTo(Result.err(new UserError.AlreadySignedUp(ada.id())));
  }

  @Test
  void anAddressIsTakenRegardlessOfCase() {
    assertThat(create(STAFF, ada.profile().orElseThrow()))
        .isEqualTo(Result.err(new UserError.EmailTaken()));
  }

  @Test
  void aUserChangesHerName() {
    User.Snapshot changed = Results.valueOf(update(her, Users.renaming(), etagOf(ada)));

    assertThat(changed.profile()).isNotEqualTo(ada.profile());
    assertThat(changed.version()).isEqualTo(ada.version().next());
    assertThat(accounts.stored(ada.id())).contains(changed);
  }

  @Test
  void aChangeOfNothingIsNotSaved() {
    ProfileChange nothing = new ProfileChange(Optional.empty(), Optional.empty());

    assertThat(update(her, nothing, Optional.empty())).isEqualTo(Result.ok(ada));
  }

  @Test
  void aUserDoesNotMoveToATakenAddress() {
    User.Snapshot other = accounts.saved(Users.activeUser());
    ProfileChange move = Users.movingTo(other.profile().orElseThrow().email());

    assertThat(update(her, move, Optional.empty()))
        .isEqualTo(Result.err(new UserError.EmailTaken()));
    assertThat(accounts.stored(ada.id())).contains(ada);
  }

  @Test
  void aChangeOfAnOldStateIsRefused() {
    assertThat(update(her, Users.renaming(), OLD)).isEqualTo(mismatch());
  }

  @Test
  void othersDoNotChangeHer() {
    assertThat(update(STRANGER, Users.renaming(), Optional.empty()))
        .isEqualTo(Result.err(new UserError.AccessDenied()));
    assertThat(delete(STRANGER, ada.id(), Optional.empty()))
        .isEqualTo(Result.err(new UserError.AccessDenied()));
  }

  @Test
  void whoLeavesIsErasedAndFreesTheAddress() {
    User.Snapshot left = Results.valueOf(delete(her, ada.id(), etagOf(ada)));

    assertThat(left.state()).isEqualTo(UserState.DELETED);
    assertThat(accounts.stored(ada.id())).contains(left);
    assertThat(left.profile()).isEmpty();
    assertThat(create(STAFF, ada.profile().orElseThrow())).isInstanceOf(Result.Ok.class);
  }

  @Test
  void nobodyLeavesTwiceOrFromAnOldState() {
    UserId deleted = accounts.savedDeleted().id();

    assertThat(delete(STAFF, deleted, Optional.empty())).isEqualTo(notFound(deleted));
    assertThat(delete(her, ada.id(), OLD)).isEqualTo(mismatch());
  }

  @Test
  void staffSuspendsAndReactivates() {
    User.Snapshot suspended = Results.valueOf(suspend(STAFF, ada.id(), etagOf(ada)));
    User.Snapshot active = Results.valueOf(reactivate(STAFF, ada.id(), etagOf(suspended)));

    assertThat(suspended.state()).isEqualTo(UserState.SUSPENDED);
    assertThat(active.state()).isEqualTo(UserState.ACTIVE);
    assertThat(accounts.stored(ada.id())).contains(active);
  }

  @Test
  void onlyStaffSuspendsAndReactivates() {
    assertThat(suspend(her, ada.id(), Optional.empty()))
        .isEqualTo(Result.err(new UserError.StaffOnly()));
    assertThat(reactivate(her, ada.id(), Optional.empty()))
        .isEqualTo(Result.err(new UserError.StaffOnly()));
  }

  @Test
  void repeatingASuspensionChangesNothing() {
    User.Snapshot suspended = Results.valueOf(suspend(STAFF, ada.id(), Optional.empty()));

    assertThat(suspend(STAFF, ada.id(), Optional.empty())).isEqualTo(Result.ok(suspended));
  }

  @Test
  void theUnknownAndTheOldAreNotSuspended() {
    UserId unknown = Users.userId();

    assertThat(suspend(STAFF, unknown, Optional.empty())).isEqualTo(notFound(unknown));
    assertThat(reactivate(STAFF, unknown, Optional.empty())).isEqualTo(notFound(unknown));
    assertThat(suspend(STAFF, ada.id(), OLD)).isEqualTo(mismatch());
  }

  private Result<User.Snapshot, UserError> get(Caller caller, UserId user) {
    return new GetUserByIDHandler(accounts.users).handle(new GetUserByID.Query(caller, user));
  }

  private Result<User.Snapshot, UserError> create(Caller caller, Profile profile) {
    return new CreateUserHandler(accounts.users, TIME, new UuidV7Generator())
        .handle(new CreateUser.Command(caller, profile, Optional.empty()));
  }

  private Result<User.Snapshot, UserError> update(
      Caller caller, ProfileChange change, Optional<Etag> etag) {
    return new UpdateUserHandler(accounts.users, TIME)
        .handle(new UpdateUser.Command(caller, ada.id(), change, etag, Optional.empty()));
  }

  private Result<User.Snapshot, UserError> delete(Caller caller, UserId user, Optional<Etag> etag) {
    return new DeleteUserHandler(accounts.users, accounts.keys, TIME)
        .handle(new DeleteUser.Command(caller, user, etag, Optional.empty()));
  }

  private Result<User.Snapshot, UserError> suspend(
      Caller caller, UserId user, Optional<Etag> etag) {
    return new SuspendUserHandler(accounts.users, TIME)
        .handle(new SuspendUser.Command(caller, user, etag, Optional.empty()));
  }

  private Result<User.Snapshot, UserError> reactivate(
      Caller caller, UserId user, Optional<Etag> etag) {
    return new ReactivateUserHandler(accounts.users, TIME)
        .handle(new ReactivateUser.Command(caller, user, etag, Optional.empty()));
  }

  private Result<User.Snapshot, UserError> mismatch() {
    return Result.err(new UserError.EtagMismatch(ada.id(), ada.version().etag()));
  }

  private static Result<User.Snapshot, UserError> notFound(UserId user) {
    return Result.err(new UserError.UserNotFound(user));
  }

  private static Optional<Etag> etagOf(User.Snapshot user) {
    return Optional.of(user.version().etag());
  }
}
