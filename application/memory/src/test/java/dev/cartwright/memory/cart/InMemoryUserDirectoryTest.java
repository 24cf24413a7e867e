package dev.cartwright.memory.cart;

import dev.cartwright.application.cart.port.UserDirectory;
import dev.cartwright.application.cart.port.UserDirectory.Standing;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.cart.UserDirectoryContract;
import java.util.UUID;

class InMemoryUserDirectoryTest extends UserDirectoryContract {

  private final InMemoryUserDirectory users = new InMemoryUserDirectory();

  @Override
  protected UserDirectory users() {
    return users;
  }

  @Override
  protected UserId activeUser() {
    return user(Standing.ACTIVE);
  }

  @Override
  protected UserId suspendedUser() {
    return user(Standing.SUSPENDED);
  }

  @Override
  protected UserId deletedUser() {
    return user(Standing.UNKNOWN);
  }

  private UserId user(Standing standing) {
    UserId user = new UserId(UUID.randomUUID());
    users.put(user, standing);
    return user;
  }
}
