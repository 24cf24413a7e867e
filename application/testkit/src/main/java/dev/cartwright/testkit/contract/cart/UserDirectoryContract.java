package dev.cartwright.testkit.contract.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.cart.port.UserDirectory;
import dev.cartwright.application.cart.port.UserDirectory.Standing;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.shared.UserId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link UserDirectory} has to do.
 *
 * <p>Extend this class in the adapter's own tests; besides the directory they make users in what it
 * looks at.
 */
public abstract class UserDirectoryContract {

  /** For the adapter's test class. */
  protected UserDirectoryContract() {}

  /** Returns the directory under test. */
  protected abstract UserDirectory users();

  /** Makes a user who may do everything. */
  protected abstract UserId activeUser();

  /** Makes a suspended user. */
  protected abstract UserId suspendedUser();

  /** Makes a user and deletes him. */
  protected abstract UserId deletedUser();

  @Test
  @DisplayName("R1: an active user is active")
  void anActiveUserIsActive() {
    assertThat(users().standingOf(activeUser())).isEqualTo(Standing.ACTIVE);
  }

  @Test
  @DisplayName("R2: a suspended user is suspended")
  void aSuspendedUserIsSuspended() {
    assertThat(users().standingOf(suspendedUser())).isEqualTo(Standing.SUSPENDED);
  }

  @Test
  @DisplayName("R3: somebody who never existed is unknown")
  void somebodyWhoNeverExistedIsUnknown() {
    assertThat(users().standingOf(new UserId(UUID.randomUUID()))).isEqualTo(Standing.UNKNOWN);
  }

  @Test
  @DisplayName("R3: a deleted user is unknown")
  void aDeletedUserIsUnknown() {
    assertThat(users().standingOf(deletedUser())).isEqualTo(Standing.UNKNOWN);
  }

  @Test
  @DisplayName("R4: nobody is asked inside a transaction")
  void nobodyIsAskedInsideATransaction() {
    UserId user = activeUser();

    assertThatThrownBy(() -> RemoteCallGuard.duringTransaction(() -> users().standingOf(user)))
        .isInstanceOf(IllegalStateException.class);
  }
}
