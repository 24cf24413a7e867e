package dev.cartwright.testkit.contract.user;

import static dev.cartwright.testkit.fixture.Results.errorOf;
import static dev.cartwright.testkit.fixture.Users.CHANGED;
import static dev.cartwright.testkit.fixture.Users.activeUser;
import static dev.cartwright.testkit.fixture.Users.email;
import static dev.cartwright.testkit.fixture.Users.movingTo;
import static dev.cartwright.testkit.fixture.Users.profileOf;
import static dev.cartwright.testkit.fixture.Users.renaming;
import static dev.cartwright.testkit.fixture.Users.userId;
import static dev.cartwright.testkit.fixture.Users.userOf;
import static dev.cartwright.testkit.fixture.Users.userWithAddresses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.domain.user.AddressUse;
import dev.cartwright.domain.user.EmailAddress;
import dev.cartwright.domain.user.ProfileChange;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Results;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link UserRepository} has to do.
 *
 * <p>Extend this class in the adapter's own tests and return a repository from {@link #users}. The
 * tests use new ids and e-mail addresses throughout, so the store need not be emptied in between.
 * What lists have to do is in {@link UserListContract}, which this class includes.
 */
public abstract class UserRepositoryContract extends UserListContract {

  private static final int WRITERS = 16;

  /** For the adapter's test class. */
  protected UserRepositoryContract() {}

  @Test
  @DisplayName("R1: an unknown id is empty")
  void anUnknownIdIsEmpty() {
    assertThat(users().find(userId())).isEmpty();
  }

  @Test
  @DisplayName("R2: find returns what save returned, with addresses and defaults")
  void findReturnsWhatSaveReturned() {
    User saved = Results.valueOf(users().save(userWithAddresses()));

    assertThat(saved.snapshot().version()).isEqualTo(Version.UNSAVED.next());
    assertThat(stored(saved)).contains(saved.snapshot());
  }

  @Test
  @DisplayName("R2: a changed user is found as he was saved last")
  void theLastSaveIsFound() {
    User first = Results.valueOf(users().save(userWithAddresses()));
    User changed =
        Results.valueOf(
            first
                .update(renaming(), CHANGED)
                .flatMap(user -> user.removeAddress(defaultOf(user), CHANGED))
                .flatMap(user -> user.suspend(CHANGED)));

    User second = Results.valueOf(users().save(changed));

    assertThat(second.snapshot())
        .isEqualTo(changed.snapshot().withVersion(first.snapshot().version().next()));
    assertThat(stored(first)).contains(second.snapshot());
  }

  @Test
  @DisplayName("R2: a default address is found in place of the one before")
  void aNewDefaultReplacesTheOld() {
    User first = Results.valueOf(users().save(userWithAddresses()));
    AddressId other = first.snapshot().addresses().addresses().getLast().id();
    AddressId one = first.snapshot().addresses().addresses().getFirst().id();

    User second = choose(choose(first, other), one);
    assertThat(stored(first)).contains(second.snapshot());

    User third = choose(second, other);
    assertThat(stored(first)).contains(third.snapshot());
  }

  @Test
  @DisplayName("R2: a deleted user is found without his personal data")
  void aDeletedUserIsFound() {
    User first = Results.valueOf(users().save(userWithAddresses()));

    User deleted = Results.valueOf(first.delete(CHANGED).flatMap(users()::save));

    assertThat(stored(first)).contains(deleted.snapshot());
    assertThat(deleted.snapshot().profile()).isEmpty();
  }

  @Test
  @DisplayName("R3, R4: a stale save is refused and changes nothing")
  void aStaleSaveIsRefused() {
    User first = Results.valueOf(users().save(activeUser()));
    User winner = Results.valueOf(first.suspend(CHANGED).flatMap(users()::save));

    assertThatThrownBy(() -> users().save(Results.valueOf(first.update(renaming(), CHANGED))))
        .isInstanceOf(PortException.StaleWrite.class);
    assertThat(stored(first)).contains(winner.snapshot());
  }

  @Test
  @DisplayName("R3, R4: a user who is there is not created again")
  void aUserIsNotCreatedTwice() {
    User unsaved = activeUser();
    User saved = Results.valueOf(users().save(unsaved));

    assertThatThrownBy(() -> users().save(unsaved)).isInstanceOf(PortException.StaleWrite.class);
    assertThat(stored(unsaved)).contains(saved.snapshot());
  }

  @Test
  @DisplayName("R3: of concurrent saves of one version exactly one succeeds")
  void oneOfManyConcurrentSavesSucceeds() {
    User read = Results.valueOf(users().save(userWithAddresses()));
    User changed = Results.valueOf(read.update(renaming(), CHANGED));

    List<Boolean> outcomes = Race.of(WRITERS, () -> trySave(changed));

    assertThat(outcomes).containsOnlyOnce(true);
  }

  @Test
  @DisplayName("R4, R5: an e-mail address in another case is taken, and nothing is saved")
  void anAddressInAnotherCaseIsTaken() {
    User owner = Results.valueOf(users().save(activeUser()));
    User other = userOf(profileOf(inCapitals(emailOf(owner))));

    assertThat(errorOf(users().save(other))).isEqualTo(new UserError.EmailTaken());
    assertThat(stored(other)).isEmpty();
  }

  @Test
  @DisplayName("R4, R5: a user cannot move to an e-mail address that is taken")
  void aUserCannotMoveToATakenAddress() {
    User owner = Results.valueOf(users().save(activeUser()));
    User other = Results.valueOf(users().save(userWithAddresses()));
    ProfileChange move = movingTo(inCapitals(emailOf(owner)));

    UserError refused = errorOf(other.update(move, CHANGED).flatMap(users()::save));

    assertThat(refused).isEqualTo(new UserError.EmailTaken());
    assertThat(stored(other)).contains(other.snapshot());
  }

  @Test
  @DisplayName("R5: of concurrent users with one e-mail address exactly one is saved")
  void oneOfManyConcurrentNamesakesIsSaved() {
    EmailAddress email = email();
    List<Callable<Boolean>> namesakes =
        Stream.<Callable<Boolean>>generate(() -> () -> trySave(userOf(profileOf(email))))
            .limit(WRITERS)
            .toList();

    assertThat(Race.between(namesakes)).containsOnlyOnce(true);
  }

  @Test
  @DisplayName("R6: the e-mail address of a deleted user is free")
  void theAddressOfADeletedUserIsFree() {
    User owner = Results.valueOf(users().save(activeUser()));
    User gone = Results.valueOf(owner.delete(CHANGED).flatMap(users()::save));

    User next = Results.valueOf(users().save(userOf(profileOf(emailOf(owner)))));

    assertThat(stored(gone)).contains(gone.snapshot());
    assertThat(stored(next)).contains(next.snapshot());
  }

  @Test
  @DisplayName("R6: an e-mail address that a user gave up is free")
  void anAddressThatWasGivenUpIsFree() {
    User owner = Results.valueOf(users().save(activeUser()));
    User moved = Results.valueOf(owner.update(movingTo(email()), CHANGED).flatMap(users()::save));

    User next = Results.valueOf(users().save(userOf(profileOf(emailOf(owner)))));

    assertThat(stored(moved)).contains(moved.snapshot());
    assertThat(stored(next)).contains(next.snapshot());
  }

  @Test
  @DisplayName("R6: a user may write his own e-mail address in another case")
  void aUserMayChangeTheCaseOfHisAddress() {
    User owner = Results.valueOf(users().save(activeUser()));
    EmailAddress capitals = inCapitals(emailOf(owner));

    User changed =
        Results.valueOf(owner.update(movingTo(capitals), CHANGED).flatMap(users()::save));

    assertThat(emailOf(changed)).isEqualTo(capitals);
    assertThat(stored(owner)).contains(changed.snapshot());
  }

  private Optional<User.Snapshot> stored(User user) {
    return users().find(user.snapshot().id()).map(User::snapshot);
  }

  private User choose(User user, AddressId shipping) {
    return Results.valueOf(
        user.chooseDefault(AddressUse.SHIPPING, shipping, CHANGED).flatMap(users()::save));
  }

  private static AddressId defaultOf(User user) {
    return user.snapshot().addresses().defaultFor(AddressUse.SHIPPING).orElseThrow();
  }

  private static EmailAddress emailOf(User user) {
    return user.snapshot().profile().orElseThrow().email();
  }

  private static EmailAddress inCapitals(EmailAddress email) {
    return new EmailAddress(email.value().toUpperCase(Locale.ROOT));
  }

  private boolean trySave(User user) {
    try {
      return users().save(user) instanceof Result.Ok;
    } catch (PortException.StaleWrite e) {
      return false;
    }
  }
}
