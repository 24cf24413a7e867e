package dev.cartwright.bootstrap.cart;

import dev.cartwright.application.cart.port.UserDirectory;
import dev.cartwright.bootstrap.local.OtherContexts;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.cart.UserDirectoryContract;

class LocalUserDirectoryTest extends UserDirectoryContract {

  private final OtherContexts others = new OtherContexts();

  @Override
  protected UserDirectory users() {
    return new LocalUserDirectory(others.userReads());
  }

  @Override
  protected UserId activeUser() {
    return others.activeUser();
  }

  @Override
  protected UserId suspendedUser() {
    return others.suspendedUser();
  }

  @Override
  protected UserId deletedUser() {
    return others.deletedUser();
  }
}
