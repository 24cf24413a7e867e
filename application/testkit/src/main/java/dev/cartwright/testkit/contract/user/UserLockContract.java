package dev.cartwright.testkit.contract.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserAddress;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Results;
import dev.cartwright.testkit.fixture.Users;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the lock of every {@link UserRepository} has to do.
 *
 * <p>Extend this class in the adapter's own tests. The tests use new ids throughout.
 */
public abstract class UserLockContract {

  private static final int WRITERS = 8;

  /** For the adapter's test class. */
  protected UserLockContract() {}

  /** Returns the repository under test, the same each time. */
  protected abstract UserRepository users();

  /** Returns the transactions of its store. */
  protected abstract Transactions transactions();

  @Test
  @DisplayName("R9: what is locked is what find finds")
  void whatIsLockedIsWhatFindFinds() {
    User.Snapshot saved = Results.valueOf(users().save(Users.userWithAddresses())).snapshot();

    assertThat(users().lock(saved.id()).map(User::snapshot)).contains(saved);
    assertThat(users().lock(Users.userId())).isEmpty();
  }

  @Test
  @DisplayName("R9: changes under the lock follow one another")
  void changesUnderTheLockFollowOneAnother() {
    UserId user = Results.valueOf(users().save(Users.activeUser())).snapshot().id();

    List<Result<User, UserError>> saved = Race.of(WRITERS, () -> addAddressUnderLock(user));

    assertThat(saved).hasSize(WRITERS).allMatch(Result.Ok.class::isInstance);
    assertThat(users().find(user).orElseThrow().snapshot().addresses().addresses())
        .hasSize(WRITERS);
  }

  private Result<User, UserError> addAddressUnderLock(UserId user) {
    UserAddress added = new UserAddress(Users.addressId(), Users.postalAddress());
    return transactions()
        .inTransaction(() ->
            new Commit<>(
                users()
                    .lock(user)
                    .orElseThrow()
                    .addAddress(added, Users.CHANGED)
                    .flatMap(users()::save)));
  }
}
