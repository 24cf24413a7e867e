package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.fixture.Orders;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link UserDirectory} of orders has to do.
 *
 * <p>Extend this class in the adapter's own tests; besides the directory they make users in what it
 * looks at.
 */
public abstract class UserDirectoryContract {

  /** For the adapter's test class. */
  protected UserDirectoryContract() {}

  /** Returns the directory under test. */
  protected abstract UserDirectory users();

  /** Makes a user with that address and returns what the directory should say of him. */
  protected abstract UserDirectory.Customer customerWith(PostalAddress address);

  /** Makes a suspended user without addresses. */
  protected abstract UserId suspendedUser();

  @Test
  @DisplayName("R1: a user is found with his addresses")
  void aUserIsFoundWithHisAddresses() {
    UserDirectory.Customer customer = customerWith(Orders.address());

    assertThat(users().find(customer.user())).contains(customer);
    assertThat(customer.addresses()).hasSize(1).containsValue(Orders.address());
  }

  @Test
  @DisplayName("R1: a suspended user is found, and suspended")
  void aSuspendedUserIsSuspended() {
    UserId user = suspendedUser();

    assertThat(users().find(user)).contains(new UserDirectory.Customer(user, true, Map.of()));
  }

  @Test
  @DisplayName("R2: an unknown user is empty")
  void anUnknownUserIsEmpty() {
    assertThat(users().find(new UserId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  @DisplayName("R3: nobody is asked inside a transaction")
  void nobodyIsAskedInsideATransaction() {
    UserId user = suspendedUser();

    assertThatThrownBy(() -> RemoteCallGuard.duringTransaction(() -> users().find(user)))
        .isInstanceOf(IllegalStateException.class);
  }
}
